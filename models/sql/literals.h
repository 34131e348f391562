#pragma once
// String constants and the types they are read as. For this folder only.

#include "schema/snapshot.h"
#include "sql/names.h"

#include <functional>

namespace lockkeeper::sql {

/// What a string constant says, and the name of the type it is read as; empty: nobody can tell from the text and the
/// folded history.
using VisitLiteral = std::function<void(const char* word, std::string_view type)>;

/// Every string constant of a SELECT, INSERT, UPDATE, DELETE or MERGE.
void everyLiteral(const schema::Snapshot& state, const Node* statement, const VisitLiteral& visit);

/// Those of an expression over one table's columns, such as a default or a CHECK. `type`: what the expression is read
/// as.
void everyLiteral(const schema::Snapshot& state, const Node* expression, Written table, std::string_view type,
    const VisitLiteral& visit);

} // namespace lockkeeper::sql
