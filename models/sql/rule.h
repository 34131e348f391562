#pragma once

#include "sql/finding.h"

#include <span>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

class Site;
class Ending;

/// One rule, as it stands in one file of `rules/`: when it looks, what it says, and its own examples.
///
/// `%1…` in its sentences are the words of each finding. Threads: immutable after the program's start.
struct Rule {
    std::string_view id; ///< stable
    Hazard hazard = Hazard::Style; ///< of its findings, where they do not say otherwise
    Severity severity = Severity::Style;
    const char* sentence = nullptr; ///< what happens (QT_TRANSLATE_NOOP)
    const char* advice = nullptr; ///< what to do instead
    const char* explanation = nullptr; ///< why it matters, for `lint --explain`
    std::string_view bad; ///< SQL it reports
    std::string_view good; ///< SQL that reaches the same end without being reported
    bool once = false; ///< said once a migration: what is a project's habit is in every statement
    bool optional = false; ///< looks only where the project's policy asks for it
    std::vector<int> statements{}; ///< tags of the statements it looks at
    std::vector<int> commands{}; ///< AlterTableType of the sub-commands it looks at
    void (*check)(Site&) = nullptr; ///< called before the statement is folded into the state
    void (*finish)(Ending&) = nullptr; ///< called once, when the whole migration was read
};

/// All rules, by id.
[[nodiscard]] std::span<const Rule* const> rules();
/// Null when there is none of that id.
[[nodiscard]] const Rule* ruleNamed(std::string_view id);
/// `lint --explain RULE`: id, hazard, severity, why, bad and good example, as plain text.
[[nodiscard]] QString explain(const Rule& rule);

} // namespace lockkeeper::sql

/// Begins a rule's value, visible to the list that the build writes from the folder.
#define LK_RULE(name)                                                                                                  \
    extern const Rule name;                                                                                            \
    const Rule name
