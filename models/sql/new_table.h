#pragma once
// The table that a migration makes in the place of one it drops. For this folder only.

#include "sql/rewriting.h"

namespace lockkeeper::sql {

struct NewTable {
    std::size_t statement = 0;
    const CreateStmt* create = nullptr;
    Written name;
    const schema::Relation* old = nullptr; ///< what is known of the dropped one
    std::vector<const ColumnDef*> columns;
    const Constraint* primaryKey = nullptr; ///< the one table constraint a plain rename can carry over
    bool plain = true; ///< columns with type, NOT NULL and DEFAULT, and at most a primary key
};

/// The likeliest candidate of a suspected rename of the one table that the finding's statement drops.
[[nodiscard]] std::optional<NewTable> likeliestTable(const Draft& draft);

/// The columns both have, as a list of quoted names.
[[nodiscard]] std::vector<std::string> sharedColumns(const NewTable& table);

} // namespace lockkeeper::sql
