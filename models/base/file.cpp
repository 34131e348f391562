#include "base/file.h"

#include "base/text.h"
#include "base/tr.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lockkeeper {
namespace {

namespace fs = std::filesystem;

Error unwritable(const fs::path& path, int cause)
{
    const bool full = cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
    return {.kind = Error::Kind::Failed,
        .code = full ? "disk-full" : "file-unwritable",
        .message = full ? Tr::tr("There is no space left to write %1.").arg(text(path))
                        : Tr::tr("%1 cannot be written.").arg(text(path)),
        .detail = QString::fromLocal8Bit(std::strerror(cause))};
}

/// Closes itself: every early return below leaves no descriptor behind.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Result<> writeAll(int fd, std::string_view content, const fs::path& path)
{
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return std::unexpected(unwritable(path, errno));
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<> syncPath(const fs::path& path, int flags)
{
    const Descriptor fd(::open(path.c_str(), flags | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        return std::unexpected(unwritable(path, errno));
    return {};
}

} // namespace

Result<std::string> readFile(const fs::path& path)
{
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string content;
    struct stat info{};
    bool good = fd.get() >= 0 && ::fstat(fd.get(), &info) == 0;
    if (good && info.st_size > 0)
        content.reserve(static_cast<std::size_t>(info.st_size));
    std::array<char, 65536> buffer{};
    while (good) {
        const ssize_t got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            return content;
        good = got > 0;
        if (good)
            content.append(buffer.data(), static_cast<std::size_t>(got));
    }
    const int cause = errno;
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = cause == ENOENT ? "file-missing" : "file-unreadable",
        .message = cause == ENOENT ? Tr::tr("There is no file %1.").arg(text(path))
                                   : Tr::tr("%1 cannot be read.").arg(text(path)),
        .detail = QString::fromLocal8Bit(std::strerror(cause))});
}

Result<> writeFile(const fs::path& path, std::string_view content, Access access)
{
    std::string name = path.string() + ".XXXXXX";
    const Descriptor fd(::mkostemp(name.data(), O_CLOEXEC));
    if (fd.get() < 0)
        return std::unexpected(unwritable(path, errno));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = access == Access::Owner ? S_IRUSR | S_IWUSR : (0666U & ~mask);
    Result<> done = writeAll(fd.get(), content, path);
    // Content first, name last: a crash between leaves the old file and one stray temporary.
    if (done && (::fchmod(fd.get(), mode) != 0 || ::fsync(fd.get()) != 0 || ::rename(name.c_str(), path.c_str()) != 0))
        done = std::unexpected(unwritable(path, errno));
    if (!done) {
        ::unlink(name.c_str());
        return done;
    }
    return syncFolder(path.parent_path().empty() ? fs::path(".") : path.parent_path());
}

Result<> makeFolder(const fs::path& path)
{
    std::error_code failure;
    if (fs::is_directory(path, failure))
        return {};
    if (path.has_parent_path() && path.parent_path() != path)
        LK_TRY(makeFolder(path.parent_path()));
    if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return std::unexpected(unwritable(path, errno));
    return {};
}

Result<> syncFolder(const fs::path& folder) { return syncPath(folder, O_RDONLY | O_DIRECTORY); }

Result<> syncFile(const fs::path& path) { return syncPath(path, O_RDONLY); }

Result<> publish(const fs::path& from, const fs::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
        const int cause = errno;
        if (cause != EEXIST)
            return std::unexpected(unwritable(to, cause));
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "file-exists",
            .message = Tr::tr("%1 exists already and is left as it is.").arg(text(to))});
    }
    return syncFolder(to.parent_path());
}

Result<std::uintmax_t> freeSpace(const fs::path& path)
{
    fs::path there = path;
    std::error_code failure;
    while (!there.empty() && !fs::exists(there, failure) && there != there.parent_path())
        there = there.parent_path();
    const fs::space_info space = fs::space(there.empty() ? fs::path(".") : there, failure);
    if (failure)
        return std::unexpected(unwritable(path, failure.value()));
    return space.available;
}

} // namespace lockkeeper
