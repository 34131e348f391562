#include "postgres/only_looks.h"

#include "base/text.h"
#include "base/tr.h"

#include <algorithm>
#include <array>
#include <string>

namespace lockkeeper::postgres {
namespace {

/// The first word of a statement, in capitals; comments and opening brackets before it are passed over.
std::string firstWord(std::string_view sql)
{
    for (std::size_t depth = 0; !sql.empty();) {
        if (sql.starts_with("/*")) {
            ++depth;
            sql.remove_prefix(2);
        } else if (depth > 0 && sql.starts_with("*/")) {
            --depth;
            sql.remove_prefix(2);
        } else if (depth == 0 && sql.starts_with("--")) {
            sql.remove_prefix(std::min(sql.find_first_of("\r\n"), sql.size()));
        } else if (depth > 0 || std::string_view(" \t\r\n\f\v(;").find(sql.front()) != std::string_view::npos) {
            sql.remove_prefix(1);
        } else {
            break;
        }
    }
    std::string word;
    for (const char c : sql) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z')
            break;
        word += upper;
    }
    return word;
}

} // namespace

Result<> checkOnlyLooks(std::string_view sql)
{
    constexpr std::array looks{
        "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "DECLARE", "FETCH", "MOVE", "CLOSE"};
    const std::string word = firstWord(sql);
    if (std::ranges::find(looks, word) != looks.end())
        return {};
    return std::unexpected(Error{.kind = Error::Kind::Refused,
        .code = "read-session-refuses",
        .message = Tr::tr("This session only reads: a statement that begins with “%1” is not run in it.")
            .arg(text(std::string_view(word)))});
}

} // namespace lockkeeper::postgres
