#include "operations/live/row_questions.h"

#include "base/text.h"
#include "base/tr.h"
#include "queries.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace lockkeeper::operations::live {
namespace {

constexpr std::size_t widestSample = 8; // columns
constexpr auto cut = "::text, 80)"; // characters of a sample's value

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? std::string() : std::string(between)) + part;
    return out;
}

std::vector<std::string> namesIn(std::string_view json)
{
    std::vector<std::string> names;
    for (const QJsonValue& name :
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).array())
        names.push_back(utf8(name.toString()));
    return names;
}

/// One table and one question.
class RowQuestions {
public:
    RowQuestions(Look& look, std::size_t number, Tables& tables, postgres::ReadSession& session)
        : m_look(look)
        , m_number(number)
        , m_table(tables.at(number))
        , m_tables(tables)
        , m_session(session)
        , m_from(tables.quoted(m_table))
    {
    }

    Result<> operator()(const std::monostate&) { return {}; }
    Result<> operator()(const sql::MissingValues& missing)
    {
        std::vector<std::string> tests;
        for (const std::string& column : missing.columns) {
            if (!m_table.column(column))
                return {};
            tests.push_back(m_session.quoted(column) + " IS NULL");
        }
        violating(joined(tests, " OR "), missing.columns);
        return {};
    }
    Result<> operator()(const sql::EveryRow&)
    {
        ask({.aggregate = "count(*)"}, {});
        return {};
    }
    Result<> operator()(const sql::BrokenCheck& check)
    {
        // NULL passes a check, and NOT NULL is no truth.
        violating("NOT (" + check.expression + "\n)", {});
        return {};
    }
    Result<> operator()(const sql::Orphans& key)
    {
        LK_LET(const std::vector<std::size_t> found, m_tables.named(key.target.schema, key.target.name));
        // A table that is not there yet has no rows to point to, but nobody knows what it will be given first.
        if (found.size() != 1)
            return {};
        const Table& target = m_tables.at(found.front());
        std::vector<std::string> targetColumns = key.targetColumns;
        if (targetColumns.empty())
            for (const Column& column : target.columns)
                if (column.primaryKey)
                    targetColumns.push_back(column.name);
        if (targetColumns.size() != key.columns.size() || target.hidesRows)
            return {};
        std::vector<std::string> same;
        std::vector<std::string> there;
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
            if (!m_table.column(key.columns[i]))
                return {};
            const std::string own = m_from + '.' + m_session.quoted(key.columns[i]);
            same.push_back("lockkeeper_target." + m_session.quoted(targetColumns[i]) + " = " + own);
            there.push_back(own + " IS NOT NULL");
            missing.push_back(own + " IS NULL");
        }
        const std::string nowhere = "NOT EXISTS (SELECT FROM " + m_tables.quoted(target)
            + " AS lockkeeper_target WHERE " + joined(same, " AND ") + ")";
        violating(key.full
                ? "NOT (" + joined(missing, " AND ") + ") AND (" + joined(missing, " OR ") + " OR " + nowhere + ")"
                : joined(there, " AND ") + " AND " + nowhere,
            key.columns);
        return {};
    }
    Result<> operator()(const sql::Duplicates& duplicates)
    {
        std::vector<std::string> keys;
        std::vector<std::string> there;
        std::vector<std::string> shown;
        std::vector<std::string> names;
        for (const sql::Duplicates::Key& key : duplicates.keys) {
            if (!key.column.empty() && !m_table.column(key.column))
                return {};
            keys.push_back(key.column.empty() ? "(" + key.expression + "\n)" : m_session.quoted(key.column));
            there.push_back(keys.back() + " IS NOT NULL");
            shown.push_back("pg_catalog.left(" + keys.back() + cut);
            names.push_back(key.column.empty() ? key.expression : key.column);
        }
        std::string among = duplicates.where.empty() ? "true" : "(" + duplicates.where + "\n)";
        if (!duplicates.nullsEqual)
            among += " AND " + joined(there, " AND ");
        // As a row, NULL is a value like any other.
        const std::string key
            = keys.size() == 1 && !duplicates.nullsEqual ? keys.front() : "ROW(" + joined(keys, ", ") + ")";
        std::string surplus = countOf(among) + " - count(DISTINCT " + key + ") FILTER (WHERE " + among + ")";
        if (duplicates.required)
            surplus += " + " + countOf("NOT (" + joined(there, " AND ") + ")");
        names.emplace_back("count");
        const std::string grouped = " FROM " + m_from + " WHERE " + (duplicates.required ? "true" : among)
            + " GROUP BY " + joined(keys, ", ") + " HAVING count(*) > 1"
            + (duplicates.required ? " OR NOT (" + joined(there, " AND ") + ")" : std::string());
        ask({.aggregate = surplus},
            {.query = "SELECT " + joined(shown, ", ") + ", count(*)" + grouped + " ORDER BY count(*) DESC LIMIT 20",
                .columns = names});
        return {};
    }
    Result<> operator()(const sql::Unvalidated& constraint)
    {
        LK_LET(
            const postgres::Rows rows, m_session.query(queries::live_constraint, {m_table.oid, constraint.constraint}));
        if (rows.count() != 1)
            return {};
        if (rows.boolean(0, 1)) {
            ask({.aggregate = "0"}, {}); // validated long ago
            return {};
        }
        switch (rows.text(0, 0).front()) {
        case 'c':
            return (*this)(sql::BrokenCheck{rows.string(0, 2)});
        case 'n':
            return (*this)(sql::MissingValues{namesIn(rows.text(0, 3))});
        case 'f':
            return (*this)(sql::Orphans{.columns = namesIn(rows.text(0, 3)),
                .target = {rows.string(0, 4), rows.string(0, 5)},
                .targetColumns = namesIn(rows.text(0, 6)),
                .full = rows.text(0, 7) == "f"});
        default:
            return {};
        }
    }
    Result<> operator()(const sql::Retyped& retyped)
    {
        return askRetyped(m_look, retyped, m_number, m_tables, m_session);
    }
    Result<> operator()(const sql::RemovedValues& removed)
    {
        return askRemoved(m_look, removed, m_number, m_tables, m_session);
    }
    Result<> operator()(const sql::Deleted& deleted)
    {
        m_look.asked.push_back({.role = Asked::Role::Dying,
            .table = m_number,
            .measure = m_table.measure(countOf("(" + deleted.where + "\n)"))});
        m_table.asked = true;
        return {};
    }

private:
    void violating(const std::string& condition, const std::vector<std::string>& columns)
    {
        ask({.aggregate = countOf(condition)}, sampleOf(m_table, m_from, condition, columns, m_session));
    }
    void ask(const Measure& measure, Sample sample)
    {
        m_look.asked.push_back(
            {.table = m_number, .measure = m_table.measure(measure.aggregate), .sample = std::move(sample)});
        m_table.asked = true;
    }

    Look& m_look;
    std::size_t m_number;
    Table& m_table;
    Tables& m_tables;
    postgres::ReadSession& m_session;
    std::string m_from;
};

/// The functions among those called that do more than look.
Result<std::vector<std::string>> volatileAmong(const std::vector<sql::OwnName>& calls, postgres::ReadSession& session)
{
    QJsonArray asked;
    for (const sql::OwnName& call : calls)
        asked.append(QJsonArray{call.schema.empty() ? QJsonValue() : QJsonValue(text(call.schema)), text(call.name)});
    LK_LET(const postgres::Rows rows,
        session.query(queries::live_volatile, {QJsonDocument(asked).toJson(QJsonDocument::Compact).toStdString()}));
    std::vector<std::string> names;
    for (int i = 0; i < rows.count(); ++i)
        names.push_back(rows.string(i, 0) + "()");
    return names;
}

} // namespace

std::string countOf(const std::string& condition) { return "count(*) FILTER (WHERE " + condition + ")"; }

Sample sampleOf(const Table& table, const std::string& from, const std::string& condition,
    const std::vector<std::string>& columns, const postgres::ReadSession& session)
{
    Sample sample;
    const auto wanted = [&](const Column& column) {
        return columns.empty() || std::ranges::find(columns, column.name) != columns.end();
    };
    for (const bool key : {true, false})
        for (const Column& column : table.columns)
            if (column.primaryKey == key && (key || wanted(column)) && sample.columns.size() < widestSample)
                sample.columns.push_back(column.name);
    std::vector<std::string> shown;
    for (const std::string& column : sample.columns)
        shown.push_back("pg_catalog.left(" + session.quoted(column) + cut);
    if (!shown.empty())
        sample.query = "SELECT " + joined(shown, ", ") + " FROM " + from + " WHERE " + condition + " LIMIT 20";
    return sample;
}

Result<> askRows(Look& look, Tables& tables, postgres::ReadSession& session, LiveReport& report)
{
    if (look.tables.size() != 1)
        return {};
    const auto refuse = [&](const QString& why) {
        report.notes.push_back(
            Tr::tr("The rows that \"%1\" is about were not asked for: %2").arg(text(look.finding->objectName()), why));
    };
    if (look.finding->id() == "add-exclusion-constraint") {
        refuse(Tr::tr("finding rows that exclude each other takes as long as building the index."));
        return {};
    }
    if (look.question.unsafe) {
        refuse(Tr::tr("its expression may do more than look."));
        return {};
    }
    if (!look.question.calls.empty()) {
        LK_LET(const std::vector<std::string> more, volatileAmong(look.question.calls, session));
        if (!more.empty()) {
            refuse(Tr::tr("%1 is volatile.").arg(text(more.front())));
            return {};
        }
    }
    const std::size_t number = look.tables.front();
    if (tables.at(number).kind == 'v')
        return {};
    return std::visit(RowQuestions(look, number, tables, session), look.question.rows);
}

} // namespace lockkeeper::operations::live
