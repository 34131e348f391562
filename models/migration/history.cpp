#include "migration/history.h"

#include "queries.h"

namespace lockkeeper::migration {
namespace {

std::optional<Moment> moment(const postgres::Rows& rows, int row, int column)
{
    if (rows.isNull(row, column))
        return {};
    return Moment(std::chrono::microseconds(rows.integer(row, column)));
}

} // namespace

Result<History> readHistory(postgres::Session& session, const std::optional<std::string>& schema)
{
    LK_LET(const postgres::Rows place, session.query(queries::history_table, {schema.value_or("public")}));
    History history;
    history.otherTables = place.integer(0, 1);
    history.locked = place.boolean(0, 2);
    if (place.isNull(0, 0))
        return history;
    history.schema = place.string(0, 0);

    LK_LET(const postgres::Rows rows, session.query(queries::history_rows));
    history.rows.reserve(static_cast<std::size_t>(rows.count()));
    for (int i = 0; i < rows.count(); ++i)
        history.rows.push_back({.id = rows.string(i, 0),
            .checksum = rows.string(i, 1),
            .name = MigrationName(rows.string(i, 2)),
            .logs = rows.isNull(i, 3) ? std::nullopt : std::optional(rows.string(i, 3)),
            .started = moment(rows, i, 4),
            .finished = moment(rows, i, 5),
            .rolledBack = moment(rows, i, 6),
            .steps = rows.integer(i, 7)});
    return history;
}

} // namespace lockkeeper::migration
