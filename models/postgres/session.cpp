#include "postgres/session.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/resolve.h"
#include "postgres/server_error.h"
#include "queries.h"

#include <QtCore/QDeadlineTimer>

#include <algorithm>
#include <charconv>
#include <libpq-fe.h>
#include <poll.h>
#include <thread>

namespace lockkeeper::postgres {
namespace {

constexpr int kPollMs = 50; // how late a cancel may be seen; the promise is 200
constexpr int kConnectSeconds = 10;
constexpr int kCancelGraceMs = 3000; // for the server to obey, before the line is cut

void silence(void*, const PGresult*) { }

/// "shop@127.0.0.1:5433/shop_prod": never a secret.
QString place(const profile::Target& target)
{
    const auto part = [&](const char* keyword, const char* otherwise) {
        const std::string value = target.value(keyword);
        return text(std::string_view(value.empty() ? otherwise : value));
    };
    const QString service = part("service", "");
    if (!service.isEmpty() && target.value("host").empty())
        return Tr::tr("the service “%1”").arg(service);
    const std::string host = target.value("host").empty() ? target.value("hostaddr") : target.value("host");
    return QStringLiteral("%1:%2/%3")
        .arg(text(std::string_view(host.empty() ? "localhost" : host)), part("port", "5432"), part("dbname", ""));
}

int connectSeconds(const profile::Target& target)
{
    const std::string value = target.value("connect_timeout");
    int seconds = 0;
    std::from_chars(value.data(), value.data() + value.size(), seconds);
    return seconds > 0 ? seconds : kConnectSeconds; // 0 is libpq's "for ever", which no window can afford
}

std::map<std::string, std::string> parametersOf(const profile::Target& target, std::string_view purpose)
{
    std::map<std::string, std::string> parameters{
        {"keepalives", "1"}, {"keepalives_idle", "30"}, {"keepalives_interval", "10"}, {"keepalives_count", "3"}};
    for (const auto& [keyword, value] : target.parameters)
        parameters[keyword] = value;
    if (!target.password.empty())
        parameters["password"] = target.password.reveal();
    parameters["application_name"] = "lockkeeper:" + std::string(purpose);
    parameters["client_encoding"] = "UTF8";
    return parameters;
}

/// Waits a moment for the socket; true when it has something to do.
bool poll(int socket, short events)
{
    pollfd descriptor{.fd = socket, .events = events, .revents = 0};
    return ::poll(&descriptor, 1, kPollMs) > 0;
}

Error closed(std::string_view database)
{
    return {.kind = Error::Kind::Failed,
        .code = "connection-failed",
        .message = Tr::tr("The connection to the database “%1” is closed; connect again.").arg(text(database))};
}

/// The first word of a statement, in capitals; comments and opening brackets before it are passed over.
std::string firstWord(std::string_view sql)
{
    for (std::size_t depth = 0; !sql.empty();) {
        if (sql.starts_with("/*")) {
            ++depth;
            sql.remove_prefix(2);
        } else if (depth > 0 && sql.starts_with("*/")) {
            --depth;
            sql.remove_prefix(2);
        } else if (depth == 0 && sql.starts_with("--")) {
            sql.remove_prefix(std::min(sql.find_first_of("\r\n"), sql.size()));
        } else if (depth > 0 || std::string_view(" \t\r\n\f\v(;").find(sql.front()) != std::string_view::npos) {
            sql.remove_prefix(1);
        } else {
            break;
        }
    }
    std::string word;
    for (const char c : sql) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z')
            break;
        word += upper;
    }
    return word;
}

Result<> checkOnlyLooks(std::string_view sql)
{
    constexpr std::array looks{
        "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "DECLARE", "FETCH", "MOVE", "CLOSE"};
    const std::string word = firstWord(sql);
    if (std::ranges::find(looks, word) != looks.end())
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Refused,
        .code = "read-session-refuses",
        .message = Tr::tr("This session only reads: a statement that begins with “%1” is not run in it.")
            .arg(text(std::string_view(word)))});
}

} // namespace

void Session::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

Session::Session(Connection connection, Task& task)
    : m_connection(std::move(connection))
    , m_task(&task)
{
}

Result<Session::Connection> Session::connect(const profile::Target& target, std::string_view purpose, Task& task)
{
    std::map<std::string, std::string> parameters = parametersOf(target, purpose);
    LK_TRY(resolveHosts(parameters, task));
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : parameters) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);

    if (task.cancelled())
        return std::unexpected(cancelledError());
    Connection connection(PQconnectStartParams(keywords.data(), values.data(), 0));
    const auto entries = std::ranges::count(parameters["host"], ',') + 1;
    const QDeadlineTimer deadline(static_cast<qint64>(connectSeconds(target)) * 1000 * entries);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (connection && PQstatus(connection.get()) != CONNECTION_BAD && state != PGRES_POLLING_OK
        && state != PGRES_POLLING_FAILED) {
        if (poll(PQsocket(connection.get()), state == PGRES_POLLING_READING ? POLLIN : POLLOUT))
            state = PQconnectPoll(connection.get());
        if (task.cancelled())
            return std::unexpected(cancelledError());
        if (deadline.hasExpired() && state != PGRES_POLLING_OK) {
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "connection-failed",
                .message
                = Tr::tr("No answer from %1 within %n seconds.", nullptr, connectSeconds(target)).arg(place(target))});
        }
    }
    if (!connection || PQstatus(connection.get()) != CONNECTION_OK)
        return std::unexpected(connectionError(connection.get(), place(target)));
    PQsetnonblocking(connection.get(), 1);
    PQsetNoticeReceiver(connection.get(), silence, nullptr);
    return connection;
}

void Session::cancelOnServer()
{
    // PQcancel blocks while it connects (libpq 15), so it gets a thread that owns all it uses.
    if (PGcancel* cancel = PQgetCancel(m_connection.get())) {
        std::thread([cancel] {
            std::array<char, 256> words{};
            PQcancel(cancel, words.data(), static_cast<int>(words.size()));
            PQfreeCancel(cancel);
        }).detach();
    }
}

/// Sends what is buffered and waits until a result can be had without blocking. Cancels on the server where asked to.
Result<> Session::wait(bool untilAnswered)
{
    pg_conn* connection = m_connection.get();
    std::optional<QDeadlineTimer> grace;
    for (;;) {
        const int unsent = PQflush(connection);
        if (unsent < 0 || PQstatus(connection) == CONNECTION_BAD)
            return {}; // PQgetResult tells why
        if (unsent == 0 && (!untilAnswered || PQisBusy(connection) == 0))
            return {};
        if (poll(PQsocket(connection), static_cast<short>(POLLIN | (unsent != 0 ? POLLOUT : 0)))
            && PQconsumeInput(connection) == 0)
            return {};
        if (!m_task->cancelled())
            continue;
        if (!grace) {
            cancelOnServer();
            grace.emplace(kCancelGraceMs);
        } else if (grace->hasExpired()) {
            m_connection.reset();
            return std::unexpected(cancelledError());
        }
    }
}

Result<Rows> Session::collect()
{
    std::optional<Rows> last;
    std::optional<Error> failure;
    for (;;) {
        LK_TRY(wait(true));
        pg_result* result = PQgetResult(m_connection.get());
        if (!result)
            break;
        Rows rows(result);
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
            // Ending a COPY politely can take as long as its data; the line is cut instead.
            m_connection.reset();
            return std::unexpected(Error{.kind = Error::Kind::Usage,
                .code = "query-failed",
                .message = Tr::tr("COPY to or from the client cannot run here; use psql or pg_restore.")});
        }
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) {
            if (!failure)
                failure = queryError(result, m_server.database);
        }
        last.emplace(std::move(rows));
    }
    if (failure)
        return std::unexpected(m_task->cancelled() ? cancelledError() : *failure);
    if (!last)
        return std::unexpected(closed(m_server.database));
    return *std::move(last);
}

Result<Rows> Session::run(std::string_view sql, const Values& values)
{
    if (m_task->cancelled())
        return std::unexpected(cancelledError());
    if (!m_connection)
        return std::unexpected(closed(m_server.database));
    const std::string statement(sql);
    std::vector<const char*> parameters;
    for (const auto& value : values)
        parameters.push_back(value ? value->c_str() : nullptr);
    if (PQsendQueryParams(m_connection.get(), statement.c_str(), static_cast<int>(parameters.size()), nullptr,
            parameters.data(), nullptr, nullptr, 0)
        == 0) {
        Error error = closed(m_server.database);
        error.detail = text(std::string_view(PQerrorMessage(m_connection.get()))).trimmed();
        return std::unexpected(error);
    }
    return collect();
}

Result<> Session::runScript(std::string_view sql)
{
    if (m_task->cancelled())
        return std::unexpected(cancelledError());
    if (!m_connection || PQsendQuery(m_connection.get(), std::string(sql).c_str()) == 0)
        return std::unexpected(closed(m_server.database));
    LK_TRY(collect());
    return {};
}

Result<Rows> Session::query(std::string_view sql, const Values& values)
{
    if (m_onlyReads)
        LK_TRY(checkOnlyLooks(sql));
    return run(sql, values);
}

std::string Session::quoted(std::string_view name) const
{
    char* escaped = m_connection ? PQescapeIdentifier(m_connection.get(), name.data(), name.size()) : nullptr;
    std::string result = escaped ? escaped : "";
    PQfreemem(escaped);
    return result;
}

std::string Session::literal(std::string_view value) const
{
    char* escaped = m_connection ? PQescapeLiteral(m_connection.get(), value.data(), value.size()) : nullptr;
    std::string result = escaped ? escaped : "";
    PQfreemem(escaped);
    return result;
}

Session::Transaction Session::transaction() const
{
    switch (m_connection ? PQtransactionStatus(m_connection.get()) : PQTRANS_UNKNOWN) {
    case PQTRANS_IDLE:
    case PQTRANS_UNKNOWN:
        return Transaction::None;
    case PQTRANS_ACTIVE:
    case PQTRANS_INTRANS:
        return Transaction::Open;
    case PQTRANS_INERROR:
        return Transaction::Failed;
    }
    return Transaction::None;
}

Result<> Session::identify()
{
    LK_LET(const Rows rows, run(queries::identify));
    if (rows.count() != 1)
        return std::unexpected(closed({}));
    const std::string_view system = rows.text(0, 2);
    std::from_chars(system.data(), system.data() + system.size(), m_server.identity.system);
    m_server.version = static_cast<int>(rows.integer(0, 0));
    m_server.versionText = rows.string(0, 1);
    m_server.identity.database = static_cast<std::uint32_t>(rows.integer(0, 3));
    m_server.database = rows.string(0, 4);
    m_server.user = rows.string(0, 5);
    m_server.databaseComment = rows.string(0, 6);
    m_server.encrypted = rows.boolean(0, 7);
    return {};
}

Result<ReadSession> ReadSession::open(const profile::Target& target, std::string_view purpose, Task& task)
{
    LK_LET(Connection connection, connect(target, purpose, task));
    ReadSession session(std::move(connection), task);
    session.m_server.database = target.database();
    LK_TRY(session.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    // SET LOCAL: behind a pooler in transaction mode nothing of ours may stay on the shared connection.
    LK_TRY(session.run("SET LOCAL lock_timeout = '10s'"));
    LK_TRY(session.run("SET LOCAL idle_in_transaction_session_timeout = 0"));
    if (PQserverVersion(session.m_connection.get()) >= 170000)
        LK_TRY(session.run("SET LOCAL transaction_timeout = 0"));
    if (target.schema)
        LK_TRY(session.run("SET LOCAL search_path = " + session.quoted(*target.schema)));
    // From this first query on the transaction can no longer be made to write.
    LK_TRY(session.identify());
    session.m_onlyReads = true;
    return session;
}

Result<std::string> ReadSession::exportSnapshot()
{
    LK_LET(const Rows rows, run("SELECT pg_catalog.pg_export_snapshot()"));
    return rows.string(0, 0);
}

Result<Rows> ReadSession::attempt(std::string_view sql, const Values& values)
{
    LK_TRY(checkOnlyLooks(sql));
    LK_TRY(run("SAVEPOINT lockkeeper"));
    Result<Rows> rows = run(sql, values);
    if (!rows && rows.error().kind == Error::Kind::Cancelled)
        return rows;
    LK_TRY(run(rows ? "RELEASE SAVEPOINT lockkeeper" : "ROLLBACK TO SAVEPOINT lockkeeper"));
    return rows;
}

WriteSession::WriteSession(Connection connection, Task& task, environment::Operation operation, std::string object)
    : Session(std::move(connection), task)
    , m_operation(operation)
    , m_object(std::move(object))
{
}

Result<WriteSession> WriteSession::open(
    const profile::Target& target, environment::Clearance clearance, std::string_view purpose, Task& task)
{
    LK_LET(Connection connection, connect(target, purpose, task));
    WriteSession session(std::move(connection), task, clearance.operation(), clearance.object());
    session.m_server.database = target.database();
    if (target.schema)
        LK_TRY(session.run("SET search_path = " + session.quoted(*target.schema)));
    LK_TRY(session.identify());
    if (!clearance.database().known() || session.server().identity != clearance.database()) {
        return std::unexpected(Error{.kind = Error::Kind::Refused,
            .code = "clearance-for-another-database",
            .message = Tr::tr("The connection reached the database “%1”, which is not the one this change was allowed "
                              "for; nothing was changed.")
                .arg(text(session.server().database)),
            .detail = text(session.server().identity.text())});
    }
    return session;
}

Result<> WriteSession::script(std::string_view sql) { return runScript(sql); }

} // namespace lockkeeper::postgres
