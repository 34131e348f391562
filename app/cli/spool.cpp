#include "app/cli/spool.h"

#include "base/tr.h"

#include <array>
#include <cerrno>
#include <cstring>

namespace lockkeeper::cli {
namespace {

Error notWritten(int code)
{
    return {.kind = Error::Kind::Failed,
        .code = "disk",
        .message = Tr::tr("The report could not be kept in the folder for temporary files."),
        .detail = QString::fromLocal8Bit(std::strerror(code))};
}

} // namespace

Result<Spool> Spool::open()
{
    Spool spool;
    spool.m_file.reset(std::tmpfile());
    if (!spool.m_file)
        return std::unexpected(notWritten(errno));
    return spool;
}

void Spool::put(std::string_view text) { (void)std::fwrite(text.data(), 1, text.size(), m_file.get()); }

Result<> Spool::finish()
{
    // A failed write is remembered by the stream.
    if (std::fflush(m_file.get()) != 0 || std::ferror(m_file.get()) != 0)
        return std::unexpected(notWritten(errno));
    return {};
}

void Spool::copyTo(const std::function<void(std::string_view)>& write) const
{
    std::rewind(m_file.get());
    std::array<char, 64 * 1024> piece{};
    while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), m_file.get()))
        write({piece.data(), read});
}

} // namespace lockkeeper::cli
