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

} // namespace lockkeeper::postgres
