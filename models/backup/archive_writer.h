#pragma once

#include "base/result.h"

#include <QtCore/QCryptographicHash>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace lockkeeper::backup {

/// Writes an archive as it streams in, and hashes it on the way: what is hashed is what was given, not what a disk gave
/// back later.
///
/// Errors: `file-exists` (an archive is never replaced), `disk-full`, `file-unwritable`. Threads: one.
class ArchiveWriter {
public:
    [[nodiscard]] static Result<ArchiveWriter> create(const std::filesystem::path& file);
    ArchiveWriter(ArchiveWriter&& other) noexcept;
    ArchiveWriter& operator=(ArchiveWriter&&) = delete;
    ~ArchiveWriter();

    [[nodiscard]] Result<> write(std::string_view bytes);
    /// To disk, and closed. Nothing can be written afterwards.
    [[nodiscard]] Result<> finish();

    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    [[nodiscard]] std::string sha256() const; ///< lower-case hex

private:
    ArchiveWriter(std::filesystem::path file, int fd);
    std::filesystem::path m_file;
    int m_fd;
    std::int64_t m_bytes = 0;
    std::unique_ptr<QCryptographicHash> m_hash;
};

} // namespace lockkeeper::backup
