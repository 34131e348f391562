#include "operations/live/tables.h"

#include "base/text.h"
#include "base/tr.h"
#include "queries.h"

#include <algorithm>

namespace lockkeeper::operations::live {
namespace {

std::optional<std::string> given(const std::string& value)
{
    return value.empty() ? std::nullopt : std::optional(value);
}

} // namespace

const Column* Table::column(std::string_view wanted) const
{
    const auto found = std::ranges::find(columns, wanted, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

std::size_t Table::measure(std::string aggregate)
{
    const auto known = std::ranges::find(measures, aggregate, &Measure::aggregate);
    if (known != measures.end())
        return static_cast<std::size_t>(known - measures.begin());
    measures.push_back({.aggregate = std::move(aggregate)});
    return measures.size() - 1;
}

Result<std::vector<std::size_t>> Tables::of(const sql::Object& object)
{
    if (object.kind == "schema")
        return named(object.name, {});
    if (!object.table.empty())
        return named(object.schema, object.table);
    if (object.kind == "table" || object.kind == "view" || object.kind == "materialized-view"
        || object.kind == "foreign-table")
        return named(object.schema, object.name);
    return std::vector<std::size_t>();
}

Result<std::vector<std::size_t>> Tables::named(const std::string& schema, const std::string& name)
{
    if (const auto known = m_found.find({schema, name}); known != m_found.end())
        return known->second;
    LK_LET(const postgres::Rows rows, m_session.query(queries::live_relations, {given(schema), given(name)}));
    std::vector<std::size_t> numbers;
    for (int i = 0; i < rows.count(); ++i) {
        const auto known = std::ranges::find(m_tables, rows.text(i, 0), &Table::oid);
        numbers.push_back(static_cast<std::size_t>(known - m_tables.begin()));
        if (known != m_tables.end())
            continue;
        const std::int64_t pages = rows.integer(i, 5);
        m_tables.push_back({.oid = rows.string(i, 0),
            .schema = rows.string(i, 1),
            .name = rows.string(i, 2),
            .kind = rows.text(i, 3).empty() ? 'r' : rows.text(i, 3).front(),
            .plannedRows = rows.integer(i, 4),
            .hidesRows = rows.boolean(i, 6),
            .heapBytes = pages,
            .bytes = pages,
            .totalBytes = pages});
        LK_TRY(describe(m_tables.back()));
    }
    return m_found[{schema, name}] = std::move(numbers);
}

Result<> Tables::describe(Table& table)
{
    LK_LET(const postgres::Rows columns, m_session.query(queries::live_columns, {table.oid}));
    for (int i = 0; i < columns.count(); ++i)
        table.columns.push_back({.name = columns.string(i, 0),
            .type = columns.string(i, 1),
            .baseType = columns.string(i, 2),
            .category = columns.text(i, 3).front(),
            .domain = columns.text(i, 4) == "d",
            .nulls = columns.real(i, 5),
            .width = columns.real(i, 6),
            .primaryKey = columns.boolean(i, 7)});
    if (table.kind == 'v' || table.kind == 'f')
        return {};
    // A table somebody holds locked cannot even be measured.
    const auto sizes = m_session.attempt(queries::live_sizes, {table.oid});
    if (!sizes && sizes.error().kind == Error::Kind::Cancelled)
        return std::unexpected(sizes.error());
    if (!sizes) {
        m_report.notes.push_back(Tr::tr("%1 could not be looked at: %2").arg(text(table.name), sizes.error().message));
        return {};
    }
    const auto defaults = m_session.attempt(queries::live_defaults, {table.oid});
    if (!defaults && defaults.error().kind == Error::Kind::Cancelled)
        return std::unexpected(defaults.error());
    for (int i = 0; defaults && i < defaults->count(); ++i)
        if (const auto column = std::ranges::find(table.columns, defaults->text(i, 0), &Column::name);
            column != table.columns.end())
            column->standard = defaults->string(i, 1);
    table.heapBytes = sizes->integer(0, 0);
    table.bytes = sizes->integer(0, 1);
    table.totalBytes = sizes->integer(0, 2);
    return {};
}

std::string Tables::quoted(const Table& table) const
{
    return m_session.quoted(table.schema) + '.' + m_session.quoted(table.name);
}

} // namespace lockkeeper::operations::live
