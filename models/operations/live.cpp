#include "operations/live.h"

#include "base/text.h"
#include "base/tr.h"
#include "operations/live/counting.h"
#include "operations/live/dependants.h"
#include "operations/live/lock_queue.h"
#include "operations/live/pace.h"
#include "operations/live/row_questions.h"
#include "postgres/server_error.h"
#include "sql/ranking.h"

#include <cmath>
#include <set>

namespace lockkeeper::operations {
namespace {

using namespace live;

/// Whether rows, values and bytes of its object die.
bool hasStake(const sql::Finding& finding)
{
    const std::string_view kind = finding.object.kind;
    return finding.hazard == sql::Hazard::DataLoss && (kind == "table" || kind == "column" || kind == "schema");
}

/// What the server says of the data itself ("invalid input syntax", "division by zero"), not of our query.
bool isDataError(const Error& error) { return postgres::sqlState(error).starts_with("22"); }

/// Its primary message alone: the first line of what the server said, without "ERROR: ".
std::string serverWords(const Error& error)
{
    const QString line = error.detail.section(QLatin1Char('\n'), 0, 0);
    return utf8(line.section(QStringLiteral(": "), 1));
}

/// What the server says of a DROP that calls a thing by another's name; empty where it does not.
std::string otherKind(const sql::Question& question, const Table& table)
{
    if (question.change != sql::Question::Change::Dropped || question.object.kind == "column")
        return {};
    const bool isTable = table.kind == 'r' || table.kind == 'p';
    const std::string_view wanted = question.object.kind;
    const bool right = wanted == "table" ? isTable
        : wanted == "view"               ? table.kind == 'v'
        : wanted == "materialized-view"  ? table.kind == 'm'
        : wanted == "foreign-table"      ? table.kind == 'f'
                                         : true;
    if (right)
        return {};
    return '"' + table.name + "\" is not a "
        + std::string(wanted == "materialized-view" ? "materialized view" : wanted);
}

class Asker {
public:
    Asker(postgres::ReadSession& session, Task& task, const LiveLimits& limits)
        : m_session(session)
        , m_task(task)
        , m_tables(session, m_report)
        , m_counting(session, m_tables, limits, m_report)
    {
    }

    Result<LiveReport> fill(std::span<const Migration> migrations)
    {
        LK_TRY(m_counting.begin());
        for (const Migration& migration : migrations)
            for (sql::Question& question : sql::questionsOf(migration.text, migration.findings, m_removals))
                m_looks.push_back({.finding = &migration.findings[question.finding],
                    .question = std::move(question),
                    .sizes = migration.sizes});
        for (Look& look : m_looks)
            LK_TRY(collect(look));
        LK_TRY(count());
        for (Look& look : m_looks)
            LK_TRY(answer(look));
        LK_TRY(findQueues(m_looks, m_tables, m_session));
        for (Look& look : m_looks)
            finish(look);
        return std::move(m_report);
    }

private:
    /// First phase: what is there, and what of it is asked.
    Result<> collect(Look& look)
    {
        look.removals = &m_removals;
        LK_LET(look.tables, m_tables.of(look.question.object));
        if (!look.finding->lock.empty())
            look.locks = look.tables;
        if (const auto* key = std::get_if<sql::Orphans>(&look.question.rows)) {
            LK_LET(const std::vector<std::size_t> target, m_tables.named(key->target.schema, key->target.name));
            look.locks.insert(look.locks.end(), target.begin(), target.end());
        }
        if (hasStake(*look.finding))
            for (const std::size_t number : look.tables) {
                Table& table = m_tables.at(number);
                table.asked = table.asked || table.kind != 'v';
                for (Column& column : table.columns)
                    column.asked |= look.question.object.kind == "column" && column.name == look.question.object.name;
            }
        return askRows(look, m_tables, m_session, m_report);
    }

    Result<> count()
    {
        const auto asked = std::ranges::count(m_tables.all(), true, &Table::asked);
        for (std::ptrdiff_t done = 0; Table & table : m_tables.all()) {
            if (!table.asked)
                continue;
            m_task.stage(Tr::tr("Counting %1").arg(text(table.name)));
            LK_TRY(m_counting.count(table));
            m_task.progress(static_cast<double>(++done) / static_cast<double>(asked));
        }
        return {};
    }

    /// Second phase: the numbers go to those who asked.
    Result<> answer(Look& look)
    {
        if (hasStake(*look.finding))
            fillStake(look);
        for (const Asked& asked : look.asked)
            LK_TRY(take(look, asked));
        if (look.tables.size() == 1) {
            const Table& table = m_tables.at(look.tables.front());
            if (table.kind != 'v') {
                look.live.tableRows = table.whole ? table.whole->rows : std::max<std::int64_t>(table.plannedRows, 0);
                look.live.tableBytes = table.totalBytes;
            }
            const bool works = look.question.work != sql::Question::Work::Rewrite || look.finding->rewrites != "no"
                || look.finding->hazard == sql::Hazard::Rewrite;
            if (works) {
                LK_LET(look.live.takes, m_pace.of(look.question.work, table, m_session));
            }
        }
        LK_TRY(findDependants(look, m_session));
        if (look.tables.size() == 1)
            if (std::string other = otherKind(look.question, m_tables.at(look.tables.front())); !other.empty())
                look.live.refusal = std::move(other);
        return {};
    }

    void fillStake(Look& look)
    {
        sql::Stake sum;
        bool there = false;
        for (const std::size_t number : look.tables) {
            const Table& table = m_tables.at(number);
            const Column* column
                = look.question.object.kind == "column" ? table.column(look.question.object.name) : nullptr;
            const std::optional<sql::Stake>& one = look.question.object.kind != "column" ? table.whole
                : column                                                                 ? column->stake
                                                                                         : std::nullopt;
            if (!one)
                continue;
            sum.rows += one->rows;
            sum.values += one->values;
            sum.bytes += one->bytes;
            sum.estimated |= one->estimated;
            there = true;
        }
        if (there)
            look.finding->stake = sum;
        else if (std::ranges::none_of(look.tables, [&](std::size_t number) { return m_tables.at(number).kind == 'v'; })
            && m_absent.insert(look.finding->objectName()).second)
            m_report.notes.push_back(Tr::tr("%1 is not in the database \"%2\": nothing of it is at stake there.")
                    .arg(text(look.finding->objectName()), text(m_session.server().database)));
    }

    Result<> take(Look& look, const Asked& asked)
    {
        const Table& table = m_tables.at(asked.table);
        const Measure& measure = table.measures[asked.measure];
        if (measure.failure && isDataError(*measure.failure) && look.live.refusal.empty())
            look.live.refusal = serverWords(*measure.failure);
        if (!measure.answer)
            return {};
        switch (asked.role) {
        case Asked::Role::Violating:
            look.live.violations = sql::Violations{.rows = *measure.answer};
            if (*measure.answer > 0)
                return sample(*look.live.violations, asked.sample);
            break;
        case Asked::Role::Changed:
            look.live.changedValues = *measure.answer;
            break;
        case Asked::Role::Removed: {
            const auto known = std::ranges::find(look.live.removedValues, asked.value, &sql::RemovedValue::value);
            if (known == look.live.removedValues.end())
                look.live.removedValues.push_back({.value = asked.value, .rows = *measure.answer});
            else
                known->rows += *measure.answer;
            break;
        }
        case Asked::Role::Dying:
            if (look.finding->stake && !look.finding->stake->estimated) {
                const double share = look.finding->stake->rows == 0
                    ? 0
                    : static_cast<double>(*measure.answer) / static_cast<double>(look.finding->stake->rows);
                look.finding->stake = sql::Stake{.rows = *measure.answer,
                    .values = *measure.answer,
                    .bytes = std::llround(share * static_cast<double>(table.bytes))};
            }
            break;
        }
        return {};
    }

    Result<> sample(sql::Violations& violations, const Sample& wanted)
    {
        if (wanted.query.empty() || !m_counting.hasTime())
            return {};
        const auto rows = m_counting.attempt(wanted.query);
        if (!rows && rows.error().kind == Error::Kind::Cancelled)
            return std::unexpected(rows.error());
        if (!rows)
            return {};
        violations.columns = wanted.columns;
        for (int i = 0; i < rows->count(); ++i) {
            auto& row = violations.sample.emplace_back();
            for (int column = 0; column < rows->columns(); ++column)
                row.push_back(rows->isNull(i, column) ? std::nullopt : std::optional(rows->string(i, column)));
        }
        return {};
    }

    void finish(Look& look)
    {
        sql::Finding& finding = *look.finding;
        const bool known = !look.tables.empty() || finding.stake || !look.live.dependants.empty();
        if (!known)
            return;
        finding.evidence = sql::Evidence::Observed;
        sql::rank(finding, look.live, look.sizes);
        finding.live = std::make_shared<const sql::Live>(std::move(look.live));
    }

    postgres::ReadSession& m_session;
    Task& m_task;
    LiveReport m_report;
    Tables m_tables;
    Counting m_counting;
    Pace m_pace;
    sql::Removals m_removals;
    std::vector<Look> m_looks;
    std::set<std::string> m_absent;
};

} // namespace

Result<LiveReport> askDatabase(
    std::span<const Migration> migrations, postgres::ReadSession& session, Task& task, const LiveLimits& limits)
{
    return Asker(session, task, limits).fill(migrations);
}

Result<LiveReport> askDatabase(
    std::span<const Migration> migrations, const Database& database, Task& task, const LiveLimits& limits)
{
    const bool asks = std::ranges::any_of(migrations, [](const Migration& migration) {
        sql::Removals none;
        return !sql::questionsOf(migration.text, migration.findings, none).empty();
    });
    if (!asks)
        return LiveReport{};
    LK_LET(auto session, postgres::ReadSession::open(database.target, "stake", task));
    return askDatabase(migrations, session, task, limits);
}

} // namespace lockkeeper::operations
