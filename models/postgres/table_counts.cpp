#include "postgres/table_counts.h"

#include "base/text.h"
#include "base/tr.h"
#include "queries.h"

namespace lockkeeper::postgres {
namespace {

std::string fromHex(std::string_view hex)
{
    return QByteArray::fromHex(QByteArray(hex.data(), static_cast<qsizetype>(hex.size()))).toStdString();
}

} // namespace

Result<std::vector<TableCount>> dumpedTables(Session& session)
{
    LK_LET(const Rows rows, session.query(queries::dumped_tables));
    std::vector<TableCount> tables;
    for (int i = 0; i < rows.count(); ++i) {
        TableCount table{.table = {rows.string(i, 0), rows.string(i, 1)},
            .bytes = rows.integer(i, 2),
            .condition = rows.string(i, 5)};
        if (!rows.isNull(i, 4))
            table.root = TableName{rows.string(i, 3), rows.string(i, 4)};
        const TableName archived{fromHex(rows.text(i, 6)), fromHex(rows.text(i, 7))};
        if (!rows.isNull(i, 7) && archived != table.table)
            table.archived = archived;
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<> countRows(Session& session, std::vector<TableCount>& tables, Task& task, double from, double to)
{
    double all = 0;
    for (const TableCount& table : tables)
        all += static_cast<double>(table.bytes) + 8192;
    double done = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        TableCount& table = tables[i];
        task.stage(Tr::tr("Counting the rows of %1, %2 of %3 tables")
                .arg(text(table.table.text()))
                .arg(i + 1)
                .arg(tables.size()));
        // ONLY: rows of children are counted, and dumped, with the children.
        LK_LET(const Rows rows,
            session.query("SELECT pg_catalog.count(*) FROM ONLY " + session.quoted(table.table.schema) + '.'
                + session.quoted(table.table.name) + ' ' + table.condition));
        table.rows = rows.integer(0, 0);
        done += static_cast<double>(table.bytes) + 8192;
        task.progress(from + (to - from) * done / all);
    }
    return {};
}

std::vector<QString> differences(const std::vector<TableCount>& source, const std::vector<TableCount>& copy)
{
    std::map<TableName, std::int64_t> there;
    std::map<TableName, std::int64_t> balance; // by root: copy minus source
    for (const TableCount& table : copy) {
        there[table.table] = table.rows;
        if (table.root)
            balance[*table.root] += table.rows;
    }
    for (const TableCount& table : source)
        if (table.root)
            balance[*table.root] -= table.rows;

    std::vector<QString> found;
    for (const TableCount& table : source) {
        const auto same = there.find(table.table);
        if (same == there.end())
            found.push_back(Tr::tr("Table %1 is missing.").arg(text(table.table.text())));
        else if (same->second != table.rows && (!table.root || balance[*table.root] != 0))
            found.push_back(Tr::tr("Table %1 has %2 rows instead of %3.")
                    .arg(text(table.table.text()))
                    .arg(same->second)
                    .arg(table.rows));
        if (same != there.end())
            there.erase(same);
    }
    for (const auto& [table, rows] : there)
        found.push_back(Tr::tr("Table %1 should not be there.").arg(text(table.text())));
    return found;
}

} // namespace lockkeeper::postgres
