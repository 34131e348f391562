#include "postgres/session.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/only_looks.h"
#include "postgres/server_error.h"
#include "postgres/socket_wait.h"
#include "queries.h"

#include <QtCore/QDeadlineTimer>

#include <array>
#include <charconv>
#include <chrono>
#include <libpq-fe.h>
#include <poll.h>
#include <thread>

namespace lockkeeper::postgres {
namespace {

constexpr int kCancelGraceMs = 3000; // for the server to obey, before the line is cut

Error closed(std::string_view database)
{
    return {.kind = Error::Kind::Failed,
        .code = "connection-failed",
        .message = Tr::tr("The connection to the database “%1” is closed; connect again.").arg(text(database))};
}

} // namespace

void Session::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

Session::Session(Connection connection, Task& task)
    : m_connection(std::move(connection))
    , m_task(&task)
{
}

void Session::cancelOnServer()
{
    // PQcancel blocks while it connects (libpq 15), so it gets a thread that owns all it uses.
    if (PGcancel* cancel = PQgetCancel(m_connection.get())) {
        std::promise<void> sent;
        m_cancelSent = sent.get_future();
        std::thread([cancel, sent = std::move(sent)]() mutable {
            std::array<char, 256> words{};
            PQcancel(cancel, words.data(), static_cast<int>(words.size()));
            PQfreeCancel(cancel);
            sent.set_value();
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
        if (awaitSocket(PQsocket(connection), static_cast<short>(POLLIN | (unsent != 0 ? POLLOUT : 0)))
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
    // A cancel that is still on its way would hit the next query of whoever cleans up.
    if (m_cancelSent.valid()) {
        if (m_cancelSent.wait_for(std::chrono::milliseconds(kCancelGraceMs)) != std::future_status::ready)
            m_connection.reset();
        m_cancelSent = {};
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

} // namespace lockkeeper::postgres
