#include "profile/store.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

namespace lockkeeper::profile {
namespace {

namespace fs = std::filesystem;

/// Held while the file is read and written again. Its own file: the profiles' is replaced by a rename.
class FileLock {
public:
    explicit FileLock(const fs::path& file)
        : m_fd(::open((file.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
        // Others hold it for milliseconds; a hung one must not hang us for more than ten seconds.
        constexpr int tries = 500;
        for (int i = 0; m_fd >= 0 && !m_held && i < tries; ++i) {
            m_held = ::flock(m_fd, LOCK_EX | LOCK_NB) == 0;
            if (!m_held)
                ::poll(nullptr, 0, 20);
        }
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] bool held() const { return m_held; }
    [[nodiscard]] bool opened() const { return m_fd >= 0; }

private:
    int m_fd;
    bool m_held = false;
};

Error usage(const char* code, const QString& message)
{
    return {.kind = Error::Kind::Usage, .code = code, .message = message};
}

Error missing(const std::string& name)
{
    return usage("profile-missing", Tr::tr("There is no profile called %1.").arg(text(name)));
}

Result<> checkName(const std::string& name)
{
    const QString shown = text(name);
    const bool printable = std::ranges::all_of(shown, [](QChar c) { return c.isPrint(); });
    if (!name.empty() && shown.trimmed() == shown && printable && !name.starts_with('-') && shown.size() <= 100)
        return {};
    return std::unexpected(usage("profile-name",
        Tr::tr("A profile's name is 1 to 100 printable characters, without blanks around it or a dash in front.")));
}

Result<> checkFree(const std::vector<Profile>& profiles, const std::string& name)
{
    if (std::ranges::find(profiles, name, &Profile::name) == profiles.end())
        return {};
    return std::unexpected(usage("profile-exists", Tr::tr("There is a profile called %1 already.").arg(text(name))));
}

/// As the file would have it: equal text, equal profile.
std::string written(const Profile& profile) { return formatProfiles({.profiles = {profile}, .unknown = {}}); }

Profile withoutSecret(Profile profile)
{
    profile.target.password = Secret();
    profile.target.parameters.erase("password");
    return profile;
}

} // namespace

Result<> Store::change(const std::function<Result<>(std::vector<Profile>&)>& edit) const
{
    LK_TRY(makeFolder(m_file.parent_path()));
    const FileLock lock(m_file);
    if (!lock.opened())
        return std::unexpected(Error{.code = "file-unwritable",
            .message = Tr::tr("%1 cannot be written.").arg(text(m_file)),
            .detail = QString::fromLocal8Bit(std::strerror(errno))});
    if (!lock.held())
        return std::unexpected(Error{.code = "profiles-locked",
            .message = Tr::tr("Another program keeps %1 locked; try again.").arg(text(m_file))});
    ProfileFile file;
    if (const Result<std::string> content = readFile(m_file)) {
        LK_LET(file, parseProfiles(*content, m_file));
    } else if (content.error().code != "file-missing") {
        return std::unexpected(content.error());
    }
    LK_TRY(edit(file.profiles));
    const std::string toml = formatProfiles(file);
    // What cannot be read back must not replace what can.
    LK_TRY(parseProfiles(toml, m_file));
    return writeFile(m_file, toml);
}

Result<std::vector<Profile>> Store::load() const
{
    const Result<std::string> content = readFile(m_file);
    if (!content && content.error().code == "file-missing")
        return std::vector<Profile>();
    if (!content)
        return std::unexpected(content.error());
    LK_LET(ProfileFile file, parseProfiles(*content, m_file));
    return std::move(file.profiles);
}

Result<Profile> Store::find(const std::string& name) const
{
    LK_LET(const std::vector<Profile> profiles, load());
    const auto found = std::ranges::find(profiles, name, &Profile::name);
    if (found == profiles.end())
        return std::unexpected(missing(name));
    return *found;
}

Result<> Store::add(const Profile& profile) const
{
    LK_TRY(checkName(profile.name));
    return change([&](std::vector<Profile>& profiles) -> Result<> {
        LK_TRY(checkFree(profiles, profile.name));
        profiles.push_back(withoutSecret(profile));
        return {};
    });
}

Result<> Store::edit(const Profile& before, const Profile& after) const
{
    LK_TRY(checkName(after.name));
    return change([&](std::vector<Profile>& profiles) -> Result<> {
        const auto found = std::ranges::find(profiles, before.name, &Profile::name);
        if (found == profiles.end())
            return std::unexpected(missing(before.name));
        if (written(*found) != written(withoutSecret(before)))
            return std::unexpected(usage("profile-changed",
                Tr::tr("%1 was changed by another program meanwhile; look at it again.").arg(text(before.name))));
        if (after.name != before.name)
            LK_TRY(checkFree(profiles, after.name));
        *found = withoutSecret(after);
        return {};
    });
}

Result<> Store::rename(const std::string& name, const std::string& newName) const
{
    LK_LET(const Profile before, find(name));
    Profile after = before;
    after.name = newName;
    return edit(before, after);
}

Result<Profile> Store::duplicate(const std::string& name, const std::string& newName) const
{
    LK_LET(Profile copy, find(name));
    copy.name = newName;
    if (copy.password == PasswordFrom::Keyring)
        copy.password = PasswordFrom::Ask;
    LK_TRY(add(copy));
    return copy;
}

Result<> Store::remove(const std::string& name) const
{
    return change([&](std::vector<Profile>& profiles) -> Result<> {
        if (std::erase_if(profiles, [&](const Profile& profile) { return profile.name == name; }) == 0)
            return std::unexpected(missing(name));
        return {};
    });
}

Result<> Store::put(const Profile& profile) const
{
    LK_TRY(checkName(profile.name));
    return change([&](std::vector<Profile>& profiles) -> Result<> {
        const auto found = std::ranges::find(profiles, profile.name, &Profile::name);
        if (found == profiles.end())
            profiles.push_back(withoutSecret(profile));
        else
            *found = withoutSecret(profile);
        return {};
    });
}

} // namespace lockkeeper::profile
