#pragma once
// Lists that a loop runs over, where they stand in the text. For this folder only.

#include "sql/folding.h"

#include <vector>

namespace lockkeeper::sql {

/// The rows of a query over constants; a value is nothing where it is not constant.
struct ConstantRows {
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows;
};

/// The elements of ARRAY[…] or '{…}'; nothing: it is no constant list.
[[nodiscard]] std::optional<std::vector<std::optional<std::string>>> constantArray(
    const Node* expression, const Variables& variables);

/// The rows of VALUES, of SELECT … FROM (VALUES …) or unnest(ARRAY[…]), and of constants alone; nothing: the rows come
/// from elsewhere, or not all of them do.
[[nodiscard]] std::optional<ConstantRows> constantRows(const Node* query, const Variables& variables);

/// The rows of a FROM that is one VALUES or unnest(ARRAY[…]), with their columns under the alias' name as well.
[[nodiscard]] std::vector<Variables> constantSource(const List* from, const Variables& variables);

} // namespace lockkeeper::sql
