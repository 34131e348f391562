#include "backup/archive_writer.h"

#include "base/text.h"
#include "base/tr.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lockkeeper::backup {
namespace {

std::unexpected<Error> failed(const std::filesystem::path& file, int cause)
{
    const bool full = cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = full          ? "disk-full"
            : cause == EEXIST ? "file-exists"
                              : "file-unwritable",
        .message = full ? Tr::tr("There is no space left to write %1; nothing of this backup is kept.").arg(text(file))
                        : Tr::tr("%1 cannot be written.").arg(text(file)),
        .detail = QString::fromLocal8Bit(std::strerror(cause)),
        .hint = full ? Tr::tr("Free some space, or put the vault on another disk.") : QString()});
}

} // namespace

ArchiveWriter::ArchiveWriter(std::filesystem::path file, int fd)
    : m_file(std::move(file))
    , m_fd(fd)
    , m_hash(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{
}

ArchiveWriter::ArchiveWriter(ArchiveWriter&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_fd(std::exchange(other.m_fd, -1))
    , m_bytes(other.m_bytes)
    , m_hash(std::move(other.m_hash))
{
}

ArchiveWriter::~ArchiveWriter()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<ArchiveWriter> ArchiveWriter::create(const std::filesystem::path& file)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return failed(file, errno);
    return ArchiveWriter(file, fd);
}

Result<> ArchiveWriter::write(std::string_view bytes)
{
    m_hash->addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_bytes += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed(m_file, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<> ArchiveWriter::finish()
{
    if (::fsync(m_fd) != 0 || ::close(std::exchange(m_fd, -1)) != 0)
        return failed(m_file, errno);
    return {};
}

std::string ArchiveWriter::sha256() const { return m_hash->result().toHex().toStdString(); }

} // namespace lockkeeper::backup
