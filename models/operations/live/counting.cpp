#include "operations/live/counting.h"

#include "base/text.h"
#include "base/tr.h"
#include "postgres/server_error.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>

namespace lockkeeper::operations::live {
namespace {

bool isCancel(const Error& error) { return error.kind == Error::Kind::Cancelled; }

/// What the server said when it had to wait or work too long; asking again would only take as long again.
bool tookTooLong(const Error& error)
{
    const std::string state = postgres::sqlState(error);
    return state == "57014" || state == "55P03";
}

} // namespace

Result<> Counting::limit(std::chrono::milliseconds statement)
{
    LK_TRY(m_session.query(
        "SELECT pg_catalog.set_config('statement_timeout', $1, true)", {std::to_string(statement.count())}));
    return {};
}

Result<> Counting::begin()
{
    LK_TRY(m_session.query(
        "SELECT pg_catalog.set_config('lock_timeout', $1, true)", {std::to_string(m_limits.lock.count())}));
    return limit(m_limits.whole);
}

Result<postgres::Rows> Counting::attempt(const std::string& sql)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now());
    LK_TRY(limit(std::max(std::min(left, m_limits.table), std::chrono::milliseconds(1))));
    auto rows = m_session.attempt(sql);
    if (rows || !isCancel(rows.error()))
        LK_TRY(limit(m_limits.whole)); // asking the catalogue must not fail with a big table
    return rows;
}

Result<> Counting::count(Table& table)
{
    const std::string from = m_tables.quoted(table);
    if (!table.hidesRows && hasTime()) {
        LK_LET(const bool all, counted(table, from));
        if (all)
            return {};
    }
    return estimate(table, from);
}

/// False where the table cannot be counted in time.
Result<bool> Counting::counted(Table& table, const std::string& from)
{
    std::string base = "SELECT count(*)";
    for (const Column& column : table.columns)
        if (column.asked) {
            const std::string name = m_session.quoted(column.name);
            base += ", count(" + name + "), coalesce(sum(pg_catalog.pg_column_size(" + name + ")), 0)";
        }
    std::string whole = base;
    for (const Measure& measure : table.measures)
        whole += ", " + measure.aggregate;
    const auto started = Clock::now();
    auto rows = attempt(whole + " FROM " + from);
    const bool together = rows.has_value();
    if (!rows && !isCancel(rows.error()) && !tookTooLong(rows.error()) && !table.measures.empty())
        rows = attempt(base + " FROM " + from); // a condition that fails must not hide the rest
    if (!rows && isCancel(rows.error()))
        return std::unexpected(std::move(rows).error());
    if (!rows)
        return false;
    table.secondsToRead = std::chrono::duration<double>(Clock::now() - started).count();
    const std::int64_t all = rows->integer(0, 0);
    table.whole = sql::Stake{.rows = all, .values = all, .bytes = table.bytes};
    int at = 1;
    for (Column& column : table.columns)
        if (column.asked) {
            column.stake = sql::Stake{.rows = all, .values = rows->integer(0, at), .bytes = rows->integer(0, at + 1)};
            at += 2;
        }
    for (Measure& measure : table.measures)
        if (together)
            measure.answer = rows->integer(0, at++);
    if (!together)
        LK_TRY(oneByOne(table, from));
    return true;
}

Result<> Counting::oneByOne(Table& table, const std::string& from)
{
    for (Measure& measure : table.measures) {
        auto rows = attempt("SELECT " + measure.aggregate + " FROM " + from);
        if (rows)
            measure.answer = rows->integer(0, 0);
        else if (isCancel(rows.error()))
            return std::unexpected(std::move(rows).error());
        else
            measure.failure = std::move(rows).error();
    }
    return {};
}

/// The planner's guess, which looks at the size on disk of today; where it may not be asked, that of the last ANALYZE.
Result<> Counting::estimate(Table& table, const std::string& from)
{
    auto rows = static_cast<double>(std::max<std::int64_t>(table.plannedRows, 0));
    if (!table.hidesRows) {
        const auto plan = m_session.attempt("EXPLAIN (FORMAT JSON) SELECT FROM " + from);
        if (!plan && isCancel(plan.error()))
            return std::unexpected(plan.error());
        if (plan && plan->count() > 0)
            rows = QJsonDocument::fromJson(QByteArray::fromStdString(plan->string(0, 0)))
                       .array()[0]
                       .toObject()[QStringLiteral("Plan")]
                       .toObject()[QStringLiteral("Plan Rows")]
                       .toDouble();
    }
    const auto all = static_cast<std::int64_t>(rows);
    table.whole = sql::Stake{.rows = all, .values = all, .bytes = table.bytes, .estimated = true};
    for (Column& column : table.columns)
        if (column.asked) {
            const double values = rows * (1 - column.nulls);
            column.stake = sql::Stake{.rows = all,
                .values = std::llround(values),
                .bytes = std::llround(values * column.width),
                .estimated = true};
        }
    m_report.notes.push_back(
        Tr::tr("%1 was not counted; its numbers are the planner's estimate.").arg(text(table.name)));
    return {};
}

} // namespace lockkeeper::operations::live
