#pragma once

#include "sql/finding.h"

namespace lockkeeper::sql {

/// SQL that reaches the end of the finding's statement without its danger; empty where there is none to write down.
/// `text` is what the finding was found in. Each is valid SQL of its own, made to become a new migration: a file that
/// was applied anywhere is never edited.
[[nodiscard]] std::string saferSql(std::string_view text, const Finding& finding);

} // namespace lockkeeper::sql
