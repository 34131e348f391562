#pragma once

#include <string>
#include <vector>

namespace lockkeeper::test {

/// What a parse says of a statement, a line each: its kind and place, and the names, kinds and places inside it that
/// rules rely on. Sorted, so that two ways to the tree can be compared.
struct StatementFacts {
    std::string kind; ///< "AlterTableStmt"; empty: one that `raw_facts.cpp` does not name
    std::vector<std::string> facts;
};

/// From the tree in memory, as `sql::Parse` has it. False: the grammar refuses the text.
[[nodiscard]] bool factsOfTree(const std::string& sql, std::vector<StatementFacts>& statements);
/// From the JSON that libpg_query itself writes of the same text.
[[nodiscard]] bool factsOfJson(const std::string& sql, std::vector<StatementFacts>& statements);

} // namespace lockkeeper::test
