#include "operations/stake.h"

#include "base/text.h"
#include "base/tr.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "queries.h"

namespace lockkeeper::operations {
namespace {

using Clock = std::chrono::steady_clock;
using Name = std::pair<std::string, std::string>; // schema (may be empty), table (empty: all of the schema)

/// A table of the database and what is asked of it.
struct Table {
    std::string schema;
    std::string name;
    std::int64_t plannedRows = 0;
    std::int64_t bytes = 0;
    bool hidesRows = false;
    std::set<std::string> asked{}; ///< columns to count
    std::map<std::string, sql::Stake> columns{}; ///< answers, of those that are there
    sql::Stake whole{};
};

Name nameOf(const sql::Object& object)
{
    if (object.kind == "schema")
        return {object.name, {}};
    return {object.schema, object.kind == "column" || object.name.empty() ? object.table : object.name};
}

bool asks(const sql::Finding& finding)
{
    const std::string& kind = finding.object.kind;
    return finding.hazard == sql::Hazard::DataLoss && (kind == "table" || kind == "column" || kind == "schema");
}

class Counter {
public:
    Counter(postgres::ReadSession& session, Task& task, const StakeLimits& limits)
        : m_session(session)
        , m_task(task)
        , m_limits(limits)
    {
    }

    Result<StakeReport> fill(std::span<sql::Finding* const> findings)
    {
        LK_TRY(m_session.query("SELECT pg_catalog.set_config('statement_timeout', $1, true), "
                               "pg_catalog.set_config('lock_timeout', $2, true)",
            {std::to_string(m_limits.table.count()), std::to_string(m_limits.lock.count())}));
        for (const sql::Finding* finding : findings)
            if (asks(*finding))
                LK_TRY(collect(finding->object));
        for (std::size_t done = 0; Table & table : m_tables) {
            m_task.stage(Tr::tr("Counting %1").arg(text(table.name)));
            LK_TRY(count(table));
            m_task.progress(static_cast<double>(++done) / static_cast<double>(m_tables.size()));
        }
        for (sql::Finding* finding : findings)
            if (asks(*finding))
                answer(*finding);
        return std::move(m_report);
    }

private:
    Result<> collect(const sql::Object& object)
    {
        const Name name = nameOf(object);
        if (!m_found.contains(name)) {
            const auto given
                = [](const std::string& value) { return value.empty() ? std::nullopt : std::optional(value); };
            auto rows = m_session.attempt(queries::stake_tables, {given(name.first), given(name.second)});
            if (!rows && rows.error().kind == Error::Kind::Cancelled)
                return std::unexpected(std::move(rows).error());
            std::vector<std::size_t>& indexes = m_found[name];
            // A table somebody holds locked cannot even be measured: then nothing is said of it.
            if (!rows)
                m_report.notes.push_back(
                    Tr::tr("%1 could not be looked at: %2").arg(text(name.second), rows.error().message));
            for (int i = 0; rows && i < rows->count(); ++i)
                indexes.push_back(indexOf({.schema = rows->string(i, 0),
                    .name = rows->string(i, 1),
                    .plannedRows = rows->integer(i, 2),
                    .bytes = rows->integer(i, 3),
                    .hidesRows = rows->boolean(i, 4)}));
        }
        if (object.kind == "column")
            for (const std::size_t index : m_found[name])
                m_tables[index].asked.insert(object.name);
        return {};
    }

    std::size_t indexOf(Table table)
    {
        const auto known = std::ranges::find_if(
            m_tables, [&](const Table& one) { return one.schema == table.schema && one.name == table.name; });
        if (known != m_tables.end())
            return static_cast<std::size_t>(known - m_tables.begin());
        m_tables.push_back(std::move(table));
        return m_tables.size() - 1;
    }

    Result<> count(Table& table)
    {
        struct Known {
            std::string name;
            double nulls = 0;
            double width = 0;
        };
        LK_LET(const postgres::Rows columns, m_session.query(queries::stake_columns, {table.schema, table.name}));
        std::vector<Known> asked;
        for (int i = 0; i < columns.count(); ++i)
            if (table.asked.contains(columns.string(i, 0)))
                asked.push_back({columns.string(i, 0), columns.real(i, 1), columns.real(i, 2)});

        const std::string from = m_session.quoted(table.schema) + '.' + m_session.quoted(table.name);
        if (!table.hidesRows && Clock::now() < m_deadline) {
            std::string sql = "SELECT count(*)";
            for (const Known& column : asked) {
                const std::string name = m_session.quoted(column.name);
                sql += ", count(" + name + "), coalesce(sum(pg_catalog.pg_column_size(" + name + ")), 0)";
            }
            const auto rows = m_session.attempt(sql + " FROM " + from);
            if (!rows && rows.error().kind == Error::Kind::Cancelled)
                return std::unexpected(rows.error());
            if (rows) {
                const std::int64_t all = rows->integer(0, 0);
                table.whole = {.rows = all, .values = all, .bytes = table.bytes};
                for (int i = 0; const Known& column : asked) {
                    table.columns[column.name]
                        = {.rows = all, .values = rows->integer(0, 2 * i + 1), .bytes = rows->integer(0, 2 * i + 2)};
                    ++i;
                }
                return {};
            }
        }
        LK_LET(const double rows, estimate(table, from));
        const auto whole = static_cast<std::int64_t>(rows);
        table.whole = {.rows = whole, .values = whole, .bytes = table.bytes, .estimated = true};
        for (const Known& column : asked) {
            const double values = rows * (1 - column.nulls);
            table.columns[column.name] = {.rows = whole,
                .values = std::llround(values),
                .bytes = std::llround(values * column.width),
                .estimated = true};
        }
        m_report.notes.push_back(
            Tr::tr("%1 was not counted; its numbers are the planner's estimate.").arg(text(table.name)));
        return {};
    }

    /// The planner's guess, which looks at the size on disk of today; where it may not be asked, that of the last
    /// ANALYZE.
    Result<double> estimate(const Table& table, const std::string& from)
    {
        const auto plan = m_session.attempt("EXPLAIN (FORMAT JSON) SELECT FROM " + from);
        if (!plan && plan.error().kind == Error::Kind::Cancelled)
            return std::unexpected(plan.error());
        if (plan && plan->count() > 0 && !table.hidesRows)
            return QJsonDocument::fromJson(QByteArray::fromStdString(plan->string(0, 0)))
                .array()[0]
                .toObject()[QStringLiteral("Plan")]
                .toObject()[QStringLiteral("Plan Rows")]
                .toDouble();
        return static_cast<double>(std::max<std::int64_t>(table.plannedRows, 0));
    }

    void answer(sql::Finding& finding)
    {
        const sql::Object& object = finding.object;
        sql::Stake sum;
        bool there = false;
        for (const std::size_t index : m_found[nameOf(object)]) {
            const Table& table = m_tables[index];
            const auto column = table.columns.find(object.name);
            if (object.kind == "column" && column == table.columns.end())
                continue;
            const sql::Stake& one = object.kind == "column" ? column->second : table.whole;
            sum.rows += one.rows;
            sum.values += one.values;
            sum.bytes += one.bytes;
            sum.estimated |= one.estimated;
            there = true;
        }
        if (there) {
            finding.stake = sum;
            finding.evidence = sql::Evidence::Observed;
        } else if (m_absent.insert(finding.objectName()).second) {
            m_report.notes.push_back(Tr::tr("%1 is not in the database \"%2\": nothing of it is at stake there.")
                    .arg(text(finding.objectName()), text(m_session.server().database)));
        }
    }

    postgres::ReadSession& m_session;
    Task& m_task;
    StakeLimits m_limits;
    Clock::time_point m_deadline = Clock::now() + m_limits.whole;
    std::map<Name, std::vector<std::size_t>> m_found;
    std::vector<Table> m_tables;
    std::set<std::string> m_absent;
    StakeReport m_report;
};

} // namespace

Result<StakeReport> fillStakes(
    std::span<sql::Finding* const> findings, postgres::ReadSession& session, Task& task, const StakeLimits& limits)
{
    return Counter(session, task, limits).fill(findings);
}

Result<StakeReport> fillStakes(
    std::span<sql::Finding> findings, const Database& database, Task& task, const StakeLimits& limits)
{
    std::vector<sql::Finding*> asking;
    for (sql::Finding& finding : findings)
        if (asks(finding))
            asking.push_back(&finding);
    if (asking.empty())
        return StakeReport{};
    LK_LET(auto session, postgres::ReadSession::open(database.target, "stake", task));
    return fillStakes(asking, session, task, limits);
}

} // namespace lockkeeper::operations
