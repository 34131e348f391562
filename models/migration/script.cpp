#include "migration/script.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <unistd.h>

namespace lockkeeper::migration {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string changed;
    changed.reserve(text.size());
    std::size_t begin = 0;
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, begin)) {
        changed.append(text.substr(begin, at - begin)).append(to);
        begin = at + from.size();
    }
    return changed.append(text.substr(begin));
}

std::string sha256(std::string_view bytes)
{
    return QCryptographicHash::hash(
        QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

std::string withoutPadding(std::string_view hex)
{
    std::string shorter;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        shorter += hex[i] == '0' ? hex.substr(i + 1, 1) : hex.substr(i, 2);
    return shorter;
}

} // namespace

Checksum::Checksum(std::string_view script)
    : m_hex{sha256(script), sha256(replaced(script, "\r\n", "\n")), sha256(replaced(script, "\n", "\r\n"))}
{
}

bool Checksum::matches(std::string_view stored) const
{
    if (stored.size() == m_hex[0].size() || stored.empty())
        return std::ranges::find(m_hex, stored) != m_hex.end();
    return std::ranges::any_of(m_hex, [&](const std::string& hex) { return withoutPadding(hex) == stored; });
}

Result<std::string> readScript(const fs::path& script)
{
    auto content = readFile(script);
    if (!content) {
        Error error = std::move(content).error();
        const bool missing = error.code == "file-missing";
        error.code = missing ? "script-missing" : "script-unreadable";
        error.message = missing
            ? Tr::tr("The migration \"%1\" has no migration.sql (P3015).").arg(text(script.parent_path().filename()))
            : Tr::tr("%1 cannot be read (P3015).").arg(text(script));
        return std::unexpected(std::move(error));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(content->data(), static_cast<qsizetype>(content->size())));
    if (decoder.hasError())
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "script-not-utf8",
            .message = Tr::tr("%1 is not UTF-8: save it as UTF-8 before it is applied.").arg(text(script))});
    return *std::move(content);
}

bool readable(const fs::path& script)
{
    std::error_code ignored;
    return fs::is_regular_file(script, ignored) && ::access(script.c_str(), R_OK) == 0;
}

} // namespace lockkeeper::migration
