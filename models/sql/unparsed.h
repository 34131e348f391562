#pragma once
// What the grammar refuses, and what is not SQL: never silent. For this folder only.

#include "sql/lexer.h"
#include "sql/walk.h"

namespace lockkeeper::sql {

/// Says where a statement does not parse; what newer servers' syntax means is read from its tokens.
/// `range` counts in the unit's text.
void reportUnparsed(Walk& walk, const Unit& unit, TextRange range);

/// Rows that stand in the file for psql.
void reportCopyData(Walk& walk, const Piece& piece);

/// A backslash command of psql in the file `text`.
void reportMetaCommand(Walk& walk, std::string_view text, const Piece& piece);

} // namespace lockkeeper::sql
