#pragma once
// Parse trees that are kept from one reading of a text to the next. For this folder only.

#include "base/text_range.h"
#include "sql/parser.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockkeeper::sql {

/// A statement with its tree, whose locations count from where the statement begins.
struct Tree {
    TextRange range; ///< from its first token to the end of its last
    std::size_t semicolon = 0; ///< where its semicolon stands, or the end of the text
    const Parse* parse = nullptr;
};

/// The trees of a text's statements, each by the statement's own words: what stood in the text before is not parsed
/// again.
///
/// Threads: one from beginning to end, for libpg_query's memory belongs to a thread. Ownership: a tree lives until the
/// text after next.
class Trees {
public:
    /// Nothing: the text has to be parsed as a whole, because it is long, has something in it that is no SQL, or is
    /// such that only the grammar knows where a statement ends.
    [[nodiscard]] std::optional<std::vector<Tree>> of(std::string_view text);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Parses = std::unordered_map<std::string, std::unique_ptr<const Parse>, Hash, std::equal_to<>>;
    [[nodiscard]] const Parse& parseOf(std::string_view statement);

    Parses m_before; ///< of the text before, as far as they were not asked for yet
    Parses m_now;
};

} // namespace lockkeeper::sql
