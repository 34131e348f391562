#pragma once
// Text that is put together from constants. For this folder only.

#include "sql/tree.h"

#include <map>
#include <optional>
#include <string>

namespace lockkeeper::sql {

/// What each variable, field of a record ("r.name") or parameter ("$1") is known to hold; nothing: it may be anything.
/// So is "current_schema()".
using Variables = std::map<std::string, std::optional<std::string>, std::less<>>;

/// The text an expression makes, where every part of it is constant: ||, format, concat, quote_ident, quote_literal,
/// and variables with one known value.
[[nodiscard]] std::optional<std::string> foldedText(const Node* expression, const Variables& variables);

} // namespace lockkeeper::sql
