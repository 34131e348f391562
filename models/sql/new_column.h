#pragma once
// The column that a migration adds in the place of one it drops. For this folder only.

#include "sql/fold.h"
#include "sql/rewriting.h"

namespace lockkeeper::sql {

/// The sub-command that adds a column, wherever in the script.
struct NewColumn {
    std::size_t statement = 0;
    std::size_t command = 0;
    TextRange range; ///< of the sub-command
    const ColumnDef* definition = nullptr;
    DefinedColumn facts;
    const Constraint* byDefault = nullptr; ///< its DEFAULT clause
    bool plain = true; ///< type, NULL or NOT NULL and DEFAULT only
};

/// The likeliest candidate of a suspected rename.
[[nodiscard]] std::optional<NewColumn> likeliest(const Draft& draft);

/// Whether the old column can simply take the new one's name.
[[nodiscard]] bool isPlainRename(const Draft& draft, const NewColumn& added);

/// A clause of the column's definition as it is written, from its location to the next clause.
[[nodiscard]] std::string_view clause(const Draft& draft, const NewColumn& added, int location);

} // namespace lockkeeper::sql
