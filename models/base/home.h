#pragma once

#include <filesystem>

namespace lockkeeper {

/// Where everything of ours lies on disk: one folder, 0700.
struct Home {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path profiles() const { return root / "profiles.toml"; }
    [[nodiscard]] std::filesystem::path store() const { return root / "lockkeeper.sqlite"; } ///< journal and identities
    [[nodiscard]] std::filesystem::path vault() const { return root / "vault"; } ///< backups
    [[nodiscard]] std::filesystem::path sandbox() const
    {
        return root / "sandbox";
    } ///< the embedded PostgreSQL and its project
    [[nodiscard]] std::filesystem::path settings() const { return root / "settings.ini"; } ///< window state only

    /// `given` (--home), else LOCKKEEPER_HOME, else XDG_DATA_HOME/lockkeeper, else ~/.local/share/lockkeeper; made
    /// absolute.
    [[nodiscard]] static Home find(const std::filesystem::path& given = {});
};

} // namespace lockkeeper
