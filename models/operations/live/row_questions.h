#pragma once
// Questions about rows -> measures of tables. For this folder and live.cpp only.

#include "operations/live/look.h"

namespace lockkeeper::operations::live {

/// Adds to the look's tables what its question about rows needs counted. What cannot be asked is noted in the report.
/// Errors: a session's.
[[nodiscard]] Result<> askRows(Look& look, Tables& tables, postgres::ReadSession& session, LiveReport& report);

/// The part for a new type; in retyped.cpp. `number`: the table that has the column.
[[nodiscard]] Result<> askRetyped(
    Look& look, const sql::Retyped& retyped, std::size_t number, Tables& tables, postgres::ReadSession& session);
/// The part for an enum without some of its values; in removed_values.cpp.
[[nodiscard]] Result<> askRemoved(
    Look& look, const sql::RemovedValues& removed, std::size_t number, Tables& tables, postgres::ReadSession& session);

/// Whether ALTER COLUMN TYPE is refused because values, or the default, do not become the type by themselves; then the
/// look gets the server's words. `written`: the type as the text has it; `plain`: there is no USING.
[[nodiscard]] Result<> checkAutomaticCast(Look& look, const Table& table, const Column& column,
    const std::string& written, bool plain, postgres::ReadSession& session);

/// count(*) FILTER (WHERE …); the condition ends its line, so that a comment in it ends there too.
[[nodiscard]] std::string countOf(const std::string& condition);
/// Up to 20 rows that meet the condition: the primary key and these columns, all where none are named.
[[nodiscard]] Sample sampleOf(const Table& table, const std::string& from, const std::string& condition,
    const std::vector<std::string>& columns, const postgres::ReadSession& session);

} // namespace lockkeeper::operations::live
