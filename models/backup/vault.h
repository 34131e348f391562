#pragma once

#include "backup/manifest.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace lockkeeper::backup {

/// One folder of the vault as a list shows it.
struct Entry {
    BackupId id;
    std::filesystem::path folder;
    std::optional<Manifest> manifest; ///< none where it is damaged
    QString damage; ///< why, for people; empty where all is well

    [[nodiscard]] std::filesystem::path archive() const
    {
        return folder / (manifest ? manifest->archive : "archive.dump");
    }
};

/// A backup in the making: `.partial-<id>` in the vault, with a file that names the process at work.
///
/// Ownership: the folder goes when this goes, unless it was published. Threads: the journey's.
class PartialBackup {
public:
    PartialBackup(PartialBackup&& other) noexcept;
    PartialBackup& operator=(PartialBackup&&) = delete;
    ~PartialBackup();

    [[nodiscard]] const BackupId& id() const { return m_id; }
    [[nodiscard]] std::filesystem::path archive() const { return m_folder / "archive.dump"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Archive to disk, manifest to disk, folder renamed to its id, vault to disk: in that order, so that a folder
    /// under its final name is whole at every moment. Returns the final folder.
    [[nodiscard]] Result<std::filesystem::path> publish(const Manifest& manifest);

private:
    friend class Vault;
    PartialBackup(BackupId id, std::filesystem::path folder);
    BackupId m_id;
    std::filesystem::path m_folder; ///< empty once published or moved from
};

/// The folder of all backups: one folder each, named by its id. A value: nothing is kept open.
class Vault {
public:
    explicit Vault(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

    [[nodiscard]] Result<PartialBackup> begin(const BackupId& id) const;
    /// Newest first, by when the snapshot was taken; damaged ones are listed too. No vault yet: an empty list.
    [[nodiscard]] Result<std::vector<Entry>> list() const;
    /// Errors: `backup-unknown` (usage).
    [[nodiscard]] Result<Entry> find(const BackupId& id) const;
    /// Replaces the manifest of a published backup, after a verification.
    [[nodiscard]] Result<> update(const Manifest& manifest) const;
    /// Removes partial folders whose process is gone; says how many.
    [[nodiscard]] Result<int> sweep() const;

private:
    std::filesystem::path m_root;
};

} // namespace lockkeeper::backup
