#include "postgres/server_error.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QRegularExpression>

#include <array>
#include <libpq-fe.h>

namespace lockkeeper::postgres {
namespace {

QString field(const pg_result* result, int code)
{
    const char* value = PQresultErrorField(result, code);
    return value ? text(std::string_view(value)) : QString();
}

/// What stands at the very end of the detail, where only we write: a message may hold the same words.
QString found(const Error& error, const QString& pattern)
{
    return QRegularExpression(pattern + QStringLiteral("\\z")).match(error.detail).captured(1);
}

} // namespace

Error queryError(const pg_result* result, std::string_view database)
{
    struct Part {
        const char* word;
        int code;
    };
    constexpr std::array parts{Part{"DETAIL", PG_DIAG_MESSAGE_DETAIL}, Part{"HINT", PG_DIAG_MESSAGE_HINT},
        Part{"CONTEXT", PG_DIAG_CONTEXT}, Part{"POSITION", PG_DIAG_STATEMENT_POSITION},
        Part{"SQLSTATE", PG_DIAG_SQLSTATE}};

    const QString primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
    QStringList lines;
    if (primary.isEmpty()) // libpq itself speaks: a lost connection, a protocol fault
        lines << text(std::string_view(PQresultErrorMessage(result))).trimmed();
    else
        lines << field(result, PG_DIAG_SEVERITY) + QStringLiteral(": ") + primary;
    for (const Part& part : parts) {
        if (const QString value = field(result, part.code); !value.isEmpty())
            lines << QLatin1String(part.word) + QStringLiteral(": ") + value;
    }
    return {.kind = Error::Kind::Failed,
        .code = "query-failed",
        .message = Tr::tr("The database “%1” refused a statement: %2")
            .arg(text(database), primary.isEmpty() ? lines.front() : primary),
        .detail = lines.join(QLatin1Char('\n')),
        .hint = field(result, PG_DIAG_MESSAGE_HINT)};
}

Error connectionError(pg_conn* connection, const QString& place)
{
    const bool asks = PQconnectionNeedsPassword(connection) != 0;
    return {.kind = Error::Kind::Failed,
        .code = asks ? "password-required" : "connection-failed",
        .message = asks ? Tr::tr("The server asks for a password for %1.").arg(place)
                        : Tr::tr("No connection to %1.").arg(place),
        .detail = text(std::string_view(PQerrorMessage(connection))).trimmed()};
}

std::string sqlState(const Error& error) { return utf8(found(error, QStringLiteral("\nSQLSTATE: ([0-9A-Z]{5})"))); }

std::optional<int> errorPosition(const Error& error)
{
    const QString value = found(error, QStringLiteral("\nPOSITION: ([0-9]+)\nSQLSTATE: [0-9A-Z]{5}"));
    return value.isEmpty() ? std::nullopt : std::optional(value.toInt());
}

} // namespace lockkeeper::postgres
