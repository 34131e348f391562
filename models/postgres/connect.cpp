#include "postgres/session.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/resolve.h"
#include "postgres/server_error.h"
#include "postgres/socket_wait.h"

#include <QtCore/QDeadlineTimer>

#include <algorithm>
#include <charconv>
#include <libpq-fe.h>

namespace lockkeeper::postgres {
namespace {

constexpr int kConnectSeconds = 10;

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

} // namespace

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
        if (awaitSocket(PQsocket(connection.get()), state == PGRES_POLLING_READING ? POLLIN : POLLOUT))
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

} // namespace lockkeeper::postgres
