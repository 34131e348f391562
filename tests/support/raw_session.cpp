#include "support/raw_session.h"

#include <QtCore/QDebug>

#include <libpq-fe.h>

namespace lockkeeper::test {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::vector<std::vector<std::optional<std::string>>> rowsOf(const PGresult* result)
{
    std::vector<std::vector<std::optional<std::string>>> rows(static_cast<std::size_t>(PQntuples(result)));
    for (int row = 0; row < PQntuples(result); ++row)
        for (int column = 0; column < PQnfields(result); ++column)
            rows[static_cast<std::size_t>(row)].push_back(PQgetisnull(result, row, column) != 0
                    ? std::nullopt
                    : std::optional<std::string>(PQgetvalue(result, row, column)));
    return rows;
}

void drain(PGconn* connection, ExecStatusType status)
{
    if (status == PGRES_COPY_IN)
        PQputCopyEnd(connection, "nobody has rows for it");
    char* piece = nullptr;
    while (status == PGRES_COPY_OUT && PQgetCopyData(connection, &piece, 0) > 0)
        PQfreemem(piece);
}

} // namespace

void RawSession::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

RawSession::RawSession(const profile::Target& target)
{
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : target.parameters) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    const std::string password(target.password.reveal());
    keywords.insert(keywords.end(), {"password", "client_encoding", nullptr});
    values.insert(values.end(), {password.c_str(), "UTF8", nullptr});
    m_connection.reset(PQconnectdbParams(keywords.data(), values.data(), 0));
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        qFatal("connect: %s", PQerrorMessage(m_connection.get()));
    PQsetNoticeProcessor(m_connection.get(), [](void*, const char*) { }, nullptr);
}

Answer RawSession::run(const std::string& sql) const
{
    Answer answer;
    if (PQsendQuery(m_connection.get(), sql.c_str()) == 0)
        return {.sqlState = "08006", .message = PQerrorMessage(m_connection.get()), .rows = {}};
    for (;;) {
        const Result result(PQgetResult(m_connection.get()), PQclear);
        if (!result)
            return answer;
        const ExecStatusType status = PQresultStatus(result.get());
        drain(m_connection.get(), status);
        if (status == PGRES_TUPLES_OK)
            answer.rows = rowsOf(result.get());
        if (status != PGRES_FATAL_ERROR || !answer.done())
            continue;
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        const char* message = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
        answer.sqlState = state ? state : "08006";
        answer.message = message ? message : PQerrorMessage(m_connection.get());
    }
}

Answer RawSession::must(const std::string& sql) const
{
    Answer answer = run(sql);
    if (!answer.done())
        qFatal("%s\n%s", sql.c_str(), answer.message.c_str());
    return answer;
}

bool RawSession::inTransaction() const { return PQtransactionStatus(m_connection.get()) != PQTRANS_IDLE; }

std::string RawSession::quoted(const std::string& name) const
{
    char* escaped = PQescapeIdentifier(m_connection.get(), name.data(), name.size());
    std::string result = escaped ? escaped : "";
    PQfreemem(escaped);
    return result;
}

std::string RawSession::literal(const std::string& value) const
{
    char* escaped = PQescapeLiteral(m_connection.get(), value.data(), value.size());
    std::string result = escaped ? escaped : "";
    PQfreemem(escaped);
    return result;
}

} // namespace lockkeeper::test
