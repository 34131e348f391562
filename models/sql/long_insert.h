#pragma once
// INSERT … VALUES with very many rows. For this folder only.

#include "base/text_range.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// Such a statement, cut so that no parse tree holds more than some of its rows: one takes ten times the memory of its
/// text.
struct LongInsert {
    std::string first; ///< the statement with the first rows only; blanks stand for the others, so each place stays
    std::string_view head; ///< up to its VALUES
    std::vector<TextRange> rows; ///< the others, some at a time, without the commas between
};

/// Nothing where the statement is no INSERT … VALUES of more rows than fit into `bytes`.
[[nodiscard]] std::optional<LongInsert> cutRows(std::string_view statement, std::size_t bytes);

} // namespace lockkeeper::sql
