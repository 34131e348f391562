#include "journal/journal.h"

#include "base/file.h"
#include "base/text.h"
#include "base/tr.h"
#include "journal/process_id.h"
#include "journal/store_query.h"
#include "journal_tables.h"

#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>

#include <fcntl.h>
#include <unistd.h>

namespace lockkeeper::journal {
namespace {

namespace fs = std::filesystem;

constexpr int kVersion = 1;
constexpr int kBusyMs = 5000;

Result<> makeTables(Query& query, const fs::path& store)
{
    LK_TRY(query.run(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'version'")));
    const bool there = query.next() && query.value(0).toInt() > 0;
    if (!there) {
        LK_TRY(query.run(QStringLiteral("CREATE TABLE version (number INTEGER NOT NULL)")));
        LK_TRY(query.run(QStringLiteral("INSERT INTO version VALUES (?)"), {kVersion}));
        // The driver takes one statement at a time; a trigger's ends with "END;".
        QString statement;
        for (const QString& line : text(journal_tables::schema).split(QLatin1Char('\n'))) {
            statement += line + QLatin1Char('\n');
            const bool trigger = statement.contains(QStringLiteral("CREATE TRIGGER"));
            if (line.endsWith(trigger ? QStringLiteral("END;") : QStringLiteral(";"))) {
                LK_TRY(query.run(statement));
                statement.clear();
            }
        }
        return {};
    }
    LK_TRY(query.run(QStringLiteral("SELECT max(number) FROM version")));
    if (query.next() && query.value(0).toInt() <= kVersion)
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "journal-newer",
        .message = Tr::tr("A newer Lockkeeper wrote the journal %1; use that one.").arg(text(store))});
}

Result<> insertFact(Query& query, qint64 id, const std::string& key, const std::string& value)
{
    return query.run(QStringLiteral("INSERT INTO fact (entry, key, value) VALUES (?, ?, ?) "
                                    "ON CONFLICT (entry, key) DO UPDATE SET value = excluded.value"),
        {id, bound(key), bound(value)});
}

Result<qint64> insertEntry(Query& query, const Opening& opening, const std::string& program)
{
    const std::string_view environment
        = opening.environment ? environment::name(*opening.environment) : std::string_view();
    LK_TRY(query.run(
        QStringLiteral("INSERT INTO entry (started, who, host, program, process, operation, profile, environment,"
                       " database, identity, what, result, outcome)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', '')"),
        {stored(now()), bound(thisPerson()), bound(thisHost()), bound(program), bound(thisProcess()),
            bound(opening.operation), bound(opening.profile), bound(environment), bound(opening.database),
            bound(opening.identity), bound(opening.what)}));
    const qint64 id = query.lastId();
    for (const auto& [key, value] : opening.facts)
        LK_TRY(insertFact(query, id, key, value));
    return id;
}

Result<> closeEntry(Query& query, qint64 id, Ending ending, const QString& outcome)
{
    LK_TRY(query.run(QStringLiteral("UPDATE entry SET result = ?, outcome = ?, duration = max(0, ? - started)"
                                    " WHERE id = ? AND result = 'running'"),
        {bound(name(ending)), bound(outcome), stored(now()), id}));
    if (query.changed() == 1)
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Failed,
        .code = "journal-closed",
        .message = Tr::tr("Entry %1 of the journal is closed already.").arg(id)});
}

Ending endingOf(std::string_view word)
{
    for (const Ending ending :
        {Ending::Running, Ending::Done, Ending::Refused, Ending::Cancelled, Ending::Interrupted}) {
        if (word == name(ending))
            return ending;
    }
    return Ending::Failed;
}

Entry readEntry(const Query& row)
{
    Entry entry{.id = row.value(0).toLongLong(), .started = Time(std::chrono::milliseconds(row.value(1).toLongLong()))};
    if (!row.value(2).isNull())
        entry.duration = std::chrono::milliseconds(row.value(2).toLongLong());
    entry.who = row.string(3);
    entry.program = row.string(4);
    entry.opening = {.operation = row.string(5),
        .profile = row.string(6),
        .environment = environment::parse(row.string(7)),
        .database = row.string(8),
        .identity = row.string(9),
        .what = row.string(10)};
    entry.ending = endingOf(row.string(11));
    entry.outcome = row.value(12).toString();
    return entry;
}

} // namespace

Journal::Journal(fs::path store, std::string program)
    : m_store(std::move(store))
    , m_program(std::move(program))
{
}

Result<> Journal::use(const std::function<Result<>(QSqlDatabase&)>& work) const
{
    // A connection a call: a QSqlDatabase belongs to its thread, and pool threads come and go. Opening costs well
    // under a millisecond.
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<> done;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(text(m_store));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMs));
        if (!database.open()) {
            done = std::unexpected(storeError(database.lastError(), m_store));
        } else {
            Query pragma(database, m_store);
            done = pragma.run(QStringLiteral("PRAGMA synchronous = FULL"));
            if (done)
                done = work(database);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

Result<Journal> Journal::open(const fs::path& store, std::string program)
{
    LK_TRY(makeFolder(store.parent_path()));
    // Made by us first: SQLite would make it readable for everybody, and its log takes over the file's mode.
    const int fd = ::open(store.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return std::unexpected(Error{.kind = Error::Kind::Failed,
            .code = "journal-unwritable",
            .message = Tr::tr("The journal %1 cannot be written, so nothing was started.").arg(text(store)),
            .detail = QString::fromLocal8Bit(std::strerror(errno))});
    ::close(fd);
    Journal journal(store, std::move(program));
    LK_TRY(journal.use([&](QSqlDatabase& database) -> Result<> {
        {
            Query pragma(database, store); // gone before the transaction: it still holds its answer
            LK_TRY(pragma.run(QStringLiteral("PRAGMA journal_mode = WAL")));
        }
        return together(database, store, [&](Query& query) { return makeTables(query, store); });
    }));
    return journal;
}

Result<std::int64_t> Journal::begin(const Opening& opening) const
{
    std::int64_t id = 0;
    LK_TRY(use([&](QSqlDatabase& database) {
        return together(database, m_store, [&](Query& query) -> Result<> {
            LK_LET(id, insertEntry(query, opening, m_program));
            return {};
        });
    }));
    return id;
}

Result<std::int64_t> Journal::record(const Opening& opening, Ending ending, const QString& outcome) const
{
    std::int64_t id = 0;
    LK_TRY(use([&](QSqlDatabase& database) {
        return together(database, m_store, [&](Query& query) -> Result<> {
            LK_LET(id, insertEntry(query, opening, m_program));
            return closeEntry(query, id, ending, outcome);
        });
    }));
    return id;
}

Result<> Journal::addFact(std::int64_t id, const std::string& key, const std::string& value) const
{
    return use([&](QSqlDatabase& database) {
        Query query(database, m_store);
        return insertFact(query, id, key, value);
    });
}

Result<> Journal::identify(std::int64_t id, const std::string& databaseName, const std::string& identity) const
{
    return use([&](QSqlDatabase& database) {
        Query query(database, m_store);
        return query.run(QStringLiteral("UPDATE entry SET database = ?, identity = ? WHERE id = ?"),
            {bound(databaseName), bound(identity), static_cast<qint64>(id)});
    });
}

Result<> Journal::finish(std::int64_t id, Ending ending, const QString& outcome) const
{
    return use([&](QSqlDatabase& database) {
        return together(database, m_store, [&](Query& query) { return closeEntry(query, id, ending, outcome); });
    });
}

Result<std::vector<Entry>> Journal::select(const QString& where, const std::vector<qint64>& values) const
{
    std::vector<Entry> entries;
    LK_TRY(use([&](QSqlDatabase& database) -> Result<> {
        QVariantList bind;
        for (const qint64 value : values)
            bind << value;
        Query query(database, m_store);
        LK_TRY(query.run(QStringLiteral("SELECT id, started, duration, who, program, operation, profile, environment,"
                                        " database, identity, what, result, outcome FROM entry ")
                + where,
            bind));
        while (query.next())
            entries.push_back(readEntry(query));
        Query facts(database, m_store);
        for (Entry& entry : entries) {
            LK_TRY(facts.run(
                QStringLiteral("SELECT key, value FROM fact WHERE entry = ?"), {static_cast<qint64>(entry.id)}));
            while (facts.next())
                entry.opening.facts.emplace(facts.string(0), facts.string(1));
        }
        return {};
    }));
    return entries;
}

Result<std::vector<Entry>> Journal::list(Time since, int limit) const
{
    return select(QStringLiteral("WHERE started >= ? ORDER BY id DESC LIMIT ?"), {stored(since), limit});
}

Result<Entry> Journal::entry(std::int64_t id) const
{
    LK_LET(std::vector<Entry> found, select(QStringLiteral("WHERE id = ?"), {id}));
    if (!found.empty())
        return std::move(found.front());
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "journal-missing",
        .message = Tr::tr("The journal has no entry %1.").arg(id)});
}

Result<std::vector<Entry>> Journal::interrupted() const
{
    QString ids = QStringLiteral("0");
    LK_TRY(use([&](QSqlDatabase& database) -> Result<> {
        Query query(database, m_store);
        LK_TRY(query.run(QStringLiteral("SELECT id, process FROM entry WHERE result = 'running' AND host = ?"),
            {bound(thisHost())}));
        while (query.next()) {
            if (!isRunning(query.string(1)))
                ids += QLatin1Char(',') + query.value(0).toString();
        }
        return {};
    }));
    return select(QStringLiteral("WHERE id IN (%1) ORDER BY id").arg(ids), {});
}

Result<bool> Journal::adopt(std::int64_t id) const
{
    bool adopted = false;
    LK_TRY(use([&](QSqlDatabase& database) {
        return together(database, m_store, [&](Query& query) -> Result<> {
            LK_TRY(query.run(QStringLiteral("SELECT process FROM entry WHERE id = ? AND result = 'running'"),
                {static_cast<qint64>(id)}));
            if (!query.next() || isRunning(query.string(0)))
                return {};
            LK_TRY(query.run(QStringLiteral("UPDATE entry SET process = ? WHERE id = ?"),
                {bound(thisProcess()), static_cast<qint64>(id)}));
            adopted = true;
            return {};
        });
    }));
    return adopted;
}

} // namespace lockkeeper::journal
