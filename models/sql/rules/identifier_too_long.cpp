#include "sql/lexer.h"
#include "sql/walk.h"

namespace lockkeeper::sql {
namespace {

constexpr std::size_t longest = 63;

void check(Site& site)
{
    // The tree has the name cut already: only the text tells.
    const TextRange range = site.statementRange();
    const std::string_view text = site.statementText();
    for (const Token& token : longTokens(text, longest)) {
        const std::string name = nameOf(text, token);
        if (name.size() <= longest)
            continue;
        const TextRange place
            = site.unit.whole ? range : TextRange{range.begin + token.range.begin, range.begin + token.range.end};
        site.report({.kind = "name", .name = name}, place, {name});
        return;
    }
}

} // namespace

LK_RULE(identifier_too_long){
    .id = "identifier-too-long",
    .hazard = Hazard::Style,
    .severity = Severity::Style,
    .sentence = QT_TRANSLATE_NOOP("Lockkeeper", "The name %1 is longer than 63 bytes: PostgreSQL cuts it."),
    .advice = QT_TRANSLATE_NOOP("Lockkeeper", "Choose a shorter name."),
    .explanation = QT_TRANSLATE_NOOP("Lockkeeper",
        "Two long names that begin alike become one, and what is looked for by its full name is not found."),
    .bad
    = "CREATE TABLE a_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_until_it_is_cut (id bigint PRIMARY KEY);",
    .good = "CREATE TABLE short_name (id bigint PRIMARY KEY);",
    .statements
    = {T_CreateStmt, T_AlterTableStmt, T_IndexStmt, T_RenameStmt, T_ViewStmt, T_CreateEnumStmt, T_CreateSeqStmt,
        T_CreateSchemaStmt, T_CreateFunctionStmt, T_CreateTrigStmt, T_CreateTableAsStmt, T_CreateDomainStmt},
    .check = check,
};

} // namespace lockkeeper::sql
