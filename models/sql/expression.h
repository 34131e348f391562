#pragma once
// Questions to expressions of the tree, answered without recursion over their depth. For this folder only.

#include "sql/tree.h"

#include <functional>
#include <string>
#include <vector>

namespace lockkeeper::sql {

/// What a condition is by its text alone.
enum class Truth { False, True, Unknown };
[[nodiscard]] Truth truthOf(const Node* condition);

/// No WHERE, or one that always holds.
[[nodiscard]] inline bool takesAll(const Node* where) { return !where || truthOf(where) == Truth::True; }

/// Calls `visit` for every node below `root` (and for it); return false from `visit` to stay out of a node.
void everyNode(const Node* root, const std::function<bool(const Node*)>& visit);

/// Names of the columns an expression reads; views of the tree.
[[nodiscard]] std::vector<std::string_view> columnsRead(const Node* expression);

/// The text of a string constant, through casts; null if it is none.
[[nodiscard]] const char* constantText(const Node* node);
[[nodiscard]] bool isNullConstant(const Node* node);

/// A WHERE that never holds.
[[nodiscard]] inline bool takesNone(const Node* where)
{
    return where && (truthOf(where) == Truth::False || isNullConstant(where));
}
/// The columns of which a WHERE meets every NULL: `a IS NULL OR b IS NULL`.
[[nodiscard]] std::vector<std::string_view> nullsMet(const Node* where);
/// The texts that `column = 'x'` and `column IN ('x', 'y')` meet, all of them; none where it says more.
[[nodiscard]] std::vector<std::string_view> textsMet(const Node* where, std::string_view column);
/// Whether an expression is the column, perhaps cast.
[[nodiscard]] bool isColumn(const Node* node, std::string_view name);
/// The expression inside any casts.
[[nodiscard]] const Node* withoutCasts(const Node* node);

} // namespace lockkeeper::sql
