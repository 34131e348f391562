#pragma once

#include "base/result.h"
#include "profile/profile.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::profile {

/// What profiles.toml holds.
struct ProfileFile {
    std::vector<Profile> profiles; ///< in the file's order
    std::string unknown; ///< top-level TOML this version does not know, kept as it is
};

/// Reads the text of a profiles.toml; `path` is named in errors. Errors (usage): `profiles-unreadable`, with file:line.
[[nodiscard]] Result<ProfileFile> parseProfiles(std::string_view toml, const std::filesystem::path& path);
/// The file's text: header, then one table a profile, keys always in one order.
[[nodiscard]] std::string formatProfiles(const ProfileFile& file);

/// profiles.toml: readable, 0600, without secrets.
///
/// Every change reads the file again under a lock (profiles.toml.lock), so that another process's change is never lost;
/// a file that cannot be read is never overwritten. Threads: any; a value, the file is the state.
/// Errors: `profiles-unreadable`, `profile-missing`, `profile-exists`, `profile-name`, `profile-changed`,
/// `profiles-locked`, and those of base/file.h.
class Store {
public:
    explicit Store(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }

    /// A file that is not there yet is an empty list.
    [[nodiscard]] Result<std::vector<Profile>> load() const;
    [[nodiscard]] Result<Profile> find(const std::string& name) const;

    [[nodiscard]] Result<> add(const Profile& profile) const;
    /// Writes `after` (which may have another name) where `before` stands, unless somebody changed that since.
    [[nodiscard]] Result<> edit(const Profile& before, const Profile& after) const;
    [[nodiscard]] Result<> rename(const std::string& name, const std::string& newName) const;
    /// Returns the copy; it asks for its password, for the keyring has none under the new name.
    [[nodiscard]] Result<Profile> duplicate(const std::string& name, const std::string& newName) const;
    [[nodiscard]] Result<> remove(const std::string& name) const;
    /// Adds the profile, or replaces the one of its name: for profiles a program registers (the sandbox's).
    [[nodiscard]] Result<> put(const Profile& profile) const;

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    [[nodiscard]] Result<> change(const std::function<Result<>(std::vector<Profile>&)>& edit) const;
    std::filesystem::path m_file;
};

} // namespace lockkeeper::profile
