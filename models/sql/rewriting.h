#pragma once
// What one rewrite of `rewrites/` is, and what it sees. For this folder only.

#include "sql/rewrite.h"
#include "sql/script.h"

#include <span>

namespace lockkeeper::sql {

/// A finding in its script, as a rewriting sees it.
struct Draft {
    const Script& script;
    const Finding& finding;
    const State& before; ///< the catalogue as the finding's statement meets it
    const Settings& settings;
    std::size_t at = 0; ///< the finding's statement

    [[nodiscard]] const Node* node() const { return script.statements()[at].node; }
    [[nodiscard]] const AlterTableStmt* alter() const { return LK_AS(AlterTableStmt, node()); }
    /// The sub-command the finding stands on; nothing where it stands on no single one.
    [[nodiscard]] std::optional<std::size_t> command() const;
    [[nodiscard]] const AlterTableCmd* commandNode() const;
    /// What is known of the table that an ALTER TABLE changes; null: nothing.
    [[nodiscard]] const schema::Relation* relation() const;
    [[nodiscard]] const schema::Column* column(std::string_view name) const;
    /// `ALTER TABLE "x" COMMAND;` with the table as the finding's statement writes it.
    [[nodiscard]] std::string alterTable(std::string_view command) const;
    /// Whether a statement behind the finding's renames, moves or drops this relation.
    [[nodiscard]] bool goesAway(std::string_view relation) const;
};

/// One way round some findings, as it stands in one file of `rewrites/`.
struct Rewriting {
    std::vector<std::string_view> rules; ///< whose findings it answers
    const char* words = nullptr; ///< what it does and what to deploy in between (QT_TRANSLATE_NOOP)
    int order = 0; ///< of several that answer one rule the least is tried first
    std::string_view leaves{}; ///< a rule's finding that stays, as the migration's own clients meet the same
    /// Nothing where it does not fit. `words` of the result, where empty, become those above.
    std::optional<Rewrite> (*make)(const Draft&) = nullptr;
};

/// Those that answer a rule, in the order they are tried.
[[nodiscard]] std::vector<const Rewriting*> rewritingsOf(std::string_view rule);

/// The steps in which `alone` takes the place of the finding's statement as a migration of its own: behind everything
/// else where nothing later names one of `names`, else in the middle of it.
[[nodiscard]] std::vector<RewriteStep> isolated(
    const Draft& draft, const Edition& edition, RewriteStep alone, const std::set<std::string>& names);

/// The SQL of the finding's statement with its comments, and CONCURRENTLY after `word`.
[[nodiscard]] std::string concurrently(const Draft& draft, std::string_view word);

} // namespace lockkeeper::sql

/// Begins a rewriting's value, visible to the list that the build writes from the folder.
#define LK_REWRITING(name)                                                                                             \
    extern const Rewriting name;                                                                                       \
    const Rewriting name
