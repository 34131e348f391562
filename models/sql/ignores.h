#pragma once

#include "sql/analyse.h"

namespace lockkeeper::sql {

/// Takes away what `-- lockkeeper:ignore RULE reason` asks for, in the statement after the comment (or around it). A
/// comment without a reason takes nothing away and is reported; so is one that ignores nothing. Says whether it added
/// such findings, behind all others.
[[nodiscard]] bool applyIgnores(std::string_view text, Analysis& analysis);

} // namespace lockkeeper::sql
