// The card follows the caret: the finding of the statement it stands in, or that there is none.

#include "editor/sql_view.h"
#include "migrations/finding_card.h"
#include "migrations/live_review.h"
#include "migrations/migrations_page.h"

namespace lockkeeper::migrations {
namespace {

const sql::StatementRange* statementAt(const std::vector<sql::StatementRange>& statements, std::size_t at)
{
    const auto behind = std::ranges::upper_bound(
        statements, at, {}, [](const sql::StatementRange& statement) { return statement.range.begin; });
    if (behind == statements.begin())
        return nullptr;
    const auto before = std::prev(behind);
    // At its end too: that is where one stands after having typed it.
    return at <= before->range.end ? &*before : nullptr;
}

} // namespace

void MigrationsPage::followCaret()
{
    const auto caret = static_cast<std::size_t>(m_view->SendScintilla(editor::SqlView::SCI_GETCURRENTPOS));
    const sql::StatementRange* statement = statementAt(m_found->statements, caret);
    if (!statement)
        return;
    const auto& findings = m_findings->findings();
    const auto isHere = [&](const sql::Finding& finding) { return finding.statement == statement->number; };
    const auto current = static_cast<std::size_t>(m_view->currentMark());
    auto found = std::ranges::find_if(findings, isHere);
    if (current < findings.size() && isHere(findings[current]))
        found = findings.begin() + static_cast<std::ptrdiff_t>(current);
    if (found == findings.end()) {
        m_shownFinding = -1;
        return m_card->showStatement(m_found->text, statement->range);
    }
    if (const int index = static_cast<int>(found - findings.begin()); index != m_shownFinding) {
        showCard(index);
    }
}

} // namespace lockkeeper::migrations
