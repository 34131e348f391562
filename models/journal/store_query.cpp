#include "journal/store_query.h"

#include "base/text.h"
#include "base/tr.h"

namespace lockkeeper::journal {

// SQLite's primary result codes: sqlite.org/rescode.html; extended ones carry them in the low byte.
Error storeError(const QSqlError& fault, const std::filesystem::path& store)
{
    Error error{.kind = Error::Kind::Failed, .code = {}, .message = {}, .detail = fault.databaseText()};
    switch (fault.nativeErrorCode().toInt() & 0xff) {
    case 13:
        error.code = "journal-full";
        error.message = Tr::tr("There is no space left for the journal %1; nothing was started.");
        break;
    case 5:
    case 6:
        error.code = "journal-locked";
        error.message = Tr::tr("Another program keeps the journal %1 locked; try again.");
        break;
    case 11:
    case 26:
        error.code = "journal-damaged";
        error.message = Tr::tr("The journal %1 is damaged; move it away and start again.");
        break;
    default:
        error.code = "journal-unwritable";
        error.message = Tr::tr("The journal %1 cannot be written, so nothing was started.");
    }
    error.message = error.message.arg(text(store));
    if (error.detail.isEmpty())
        error.detail = fault.driverText();
    return error;
}

Query::Query(QSqlDatabase& database, const std::filesystem::path& store)
    : m_query(database)
    , m_store(store)
{
    m_query.setForwardOnly(true);
}

Result<> Query::run(const QString& sql, const QVariantList& values)
{
    bool good = m_query.prepare(sql);
    for (const QVariant& value : values)
        m_query.addBindValue(value);
    good = good && m_query.exec();
    if (!good)
        return std::unexpected(storeError(m_query.lastError(), m_store));
    return {};
}

std::string Query::string(int column) const { return utf8(m_query.value(column).toString()); }

Time now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

QVariant bound(std::string_view value) { return value.empty() ? QVariant(QStringLiteral("")) : QVariant(text(value)); }
QVariant bound(const QString& value) { return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value); }

Result<> together(
    QSqlDatabase& database, const std::filesystem::path& store, const std::function<Result<>(Query&)>& work)
{
    Query query(database, store);
    LK_TRY(query.run(QStringLiteral("BEGIN IMMEDIATE")));
    Result<> done = work(query);
    if (done)
        done = query.run(QStringLiteral("COMMIT"));
    if (!done) {
        const Result<> undone = query.run(QStringLiteral("ROLLBACK")); // the first fault is the one to tell
        static_cast<void>(undone);
    }
    return done;
}

} // namespace lockkeeper::journal
