#pragma once

#include <string_view>

namespace lockkeeper {

/// What some editors write before a UTF-8 text: no character of it, and no SQL.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

} // namespace lockkeeper
