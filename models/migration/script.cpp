#include "migration/script.h"

#include "base/file.h"
#include "base/text.h"
#include "base/text_range.h"
#include "base/tr.h"
#include "sql/lexer.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringDecoder>

#include <algorithm>

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

Result<> checkRunnable(const fs::path& script, std::string_view sql)
{
    const auto refused = [&](std::size_t offset, const QString& why) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "script-not-runnable",
            .message
            = Tr::tr("%1:%2: %3").arg(text(script), QString::number(LineIndex(sql).position(offset).line), why)});
    };
    if (const std::size_t nul = sql.find('\0'); nul != sql.npos)
        return refused(nul, Tr::tr("a NUL byte stands here; nothing behind it would be run."));
    for (const sql::Piece& piece : sql::split(sql)) {
        if (piece.kind == sql::Piece::Kind::MetaCommand)
            return refused(piece.range.begin, Tr::tr("this is a command of psql, not SQL: a migration cannot run it."));
        const std::string_view statement = piece.range.of(sql);
        const std::vector<sql::Token> tokens = sql::tokens(statement);
        if (tokens.empty() || !sql::isWord(statement, tokens.front(), "copy"))
            continue;
        for (const sql::Token& token : tokens)
            if (sql::isWord(statement, token, "stdin") || sql::isWord(statement, token, "stdout"))
                return refused(piece.range.begin,
                    Tr::tr("COPY from or to the client cannot run in a migration; write INSERT instead."));
    }
    return {};
}

} // namespace lockkeeper::migration
