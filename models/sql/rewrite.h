#pragma once

#include "sql/analyse.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// One migration file of a rewrite.
struct RewriteStep {
    std::string slug; ///< for its folder's name: "add_index_concurrently"
    std::string sql; ///< all of it
};

/// The way round a finding's danger.
struct Rewrite {
    const char* words = nullptr; ///< untranslated sentence: what it does, and what to deploy between the steps
    std::vector<RewriteStep> steps; ///< to be written as new migrations now, in this order
    /// What ends in the migration's own schema, in a later release, when nothing uses the old thing any more. It is
    /// not to be written now: it is what the finding warns of.
    std::vector<RewriteStep> later{};
};

/// The migrations that reach the same end as `text` without this finding's danger; nothing where there is none to write
/// down. A migration applied anywhere is never edited: these are new ones.
///
/// Every statement that is not concerned keeps its bytes and comments. The steps, analysed one after the other from the
/// same state, hold no finding of the same or a higher severity, but for one that the migration has as well and that
/// the rewriting names as what it leaves. Cost: some analyses of `text`; ask for it when a person does. Threads: any.
[[nodiscard]] std::optional<Rewrite> rewriteOf(std::string_view text, const Finding& finding, const Context& context);

/// Whether it takes so little that a window may wait for it: the text is short, and so is what stood before, of which
/// it makes copies.
[[nodiscard]] bool isQuickToRewrite(std::string_view text, const Context& context);

/// The steps one below the other, each under its name, and what is for later: SQL to read and to copy.
[[nodiscard]] std::string shown(const Rewrite& rewrite);
/// The same of a finding's rewrite; empty where there is none.
[[nodiscard]] std::string shownRewrite(std::string_view text, const Finding& finding, const Context& context);

} // namespace lockkeeper::sql
