#pragma once
// Syntax of PostgreSQL 16 to 18, which the grammar of 15 refuses. For this folder only.

#include "sql/tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace lockkeeper::sql {

/// A statement said in the words of PostgreSQL 15.
struct Reworded {
    std::string text;
    int since = 16; ///< the first version that understands the original
    bool inPlace = true; ///< every word kept its place: ranges of the one are ranges of the other
};

/// Rewords what the newer versions added, as far as rules can see the difference; nothing where none of it is found.
[[nodiscard]] std::optional<Reworded> reworded(std::string_view statement);

/// Whether a generated column of a reworded statement is VIRTUAL: computed when it is read. Its expression is 0 there.
[[nodiscard]] bool isVirtual(const Constraint& generated);

/// An ALTER TABLE without the sub-commands that 15 does not know, blanks in their place; nothing: it is none, or no
/// other sub-command is in it.
[[nodiscard]] std::optional<std::string> withoutUnread(std::string_view statement);

} // namespace lockkeeper::sql
