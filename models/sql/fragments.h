#pragma once
// Expressions as slices of a statement's text, ready to be asked in another statement. For this folder only.

#include "sql/question.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// The text inside the parentheses that follow the first `keyword` outside others: CHECK (…).
[[nodiscard]] std::string afterKeywordInParentheses(std::string_view statement, std::string_view keyword);
/// The text after the first `keyword` outside parentheses, to the end: WHERE …, USING ….
[[nodiscard]] std::string afterKeyword(std::string_view statement, std::string_view keyword);
/// The type of ALTER [COLUMN] name [SET DATA] TYPE type [COLLATE …] [USING …], as it is written.
[[nodiscard]] std::string typeAfterType(std::string_view command);
/// The elements of an index's key list, as they are written.
[[nodiscard]] std::vector<std::string> keysOfIndex(std::string_view statement);
/// Of such an element that is an expression: the expression without collation, operator class and order.
[[nodiscard]] std::string expressionOfKey(std::string_view key);

enum class Subqueries { Refused, Allowed };
/// Whether the text is one expression that only looks, as far as its text tells; the functions it calls go to
/// `question`, because the database knows better which of them are volatile.
[[nodiscard]] bool onlyLooks(const std::string& expression, Subqueries subqueries, Question& question);

} // namespace lockkeeper::sql
