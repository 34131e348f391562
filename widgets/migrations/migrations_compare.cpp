// The page while it compares: the migration and its safe rewrite take the place of the SQL and the card.

#include "base/tr.h"
#include "editor/sql_view.h"
#include "migrations/compare_view.h"
#include "migrations/live_review.h"
#include "migrations/migrations_page.h"
#include "migrations/verdict_bar.h"

namespace lockkeeper::migrations {

QWidget* MigrationsPage::makeCompare()
{
    m_compare = new CompareView(this);
    m_compare->setAutoFillBackground(true);
    m_compare->setBackgroundRole(QPalette::Base);
    m_compare->hide();
    connect(m_compare, &CompareView::closeRequested, this, &MigrationsPage::leaveCompare);
    // Going to a finding is going back to the text.
    connect(m_bar, &VerdictBar::nextRequested, this, &MigrationsPage::leaveCompare);
    connect(m_bar, &VerdictBar::previousRequested, this, &MigrationsPage::leaveCompare);
    connect(m_bar, &VerdictBar::hazardsRequested, this, &MigrationsPage::leaveCompare);
    connect(m_compare, &CompareView::writeRequested, this, &MigrationsPage::writeRequested);
    return m_compare;
}

bool MigrationsPage::isComparing() const { return !m_compare->isHidden(); }

bool MigrationsPage::isApplied(const migration::MigrationName& name) const
{
    const migration::MigrationStatus* status = m_migrations.at(m_migrations.indexOf(name));
    return !status || status->state != migration::State::Pending;
}

void MigrationsPage::toggleCompare()
{
    if (isComparing())
        return leaveCompare();
    const int current = m_view->currentMark();
    const auto& findings = m_findings->findings();
    if (m_awaited || !m_review.problem.isEmpty() || m_review.sql.string().empty())
        return;
    m_textColumn->hide();
    m_sideColumn->hide();
    m_compare->setVisible(true);
    m_compare->setFocus();
    if (current < 0 || current >= static_cast<int>(findings.size()))
        return m_compare->show({.name = m_chosen,
            .problem = findings.empty() ? Tr::tr("Nothing was found in this migration: there is nothing to rewrite.")
                                        : Tr::tr("Choose a finding first: its safe rewrite is shown here.")});
    m_compare->showWorking();
    settle();
    Review shown = m_review;
    shown.sql = m_listed->text; // what was typed, if anything was
    Q_EMIT compareRequested(shown, findings[static_cast<std::size_t>(current)]);
}

void MigrationsPage::leaveCompare()
{
    if (!isComparing())
        return;
    m_compare->hide();
    m_textColumn->show();
    m_sideColumn->show();
    m_view->setFocus();
    settle();
}

void MigrationsPage::settle()
{
    setSettled(!m_awaited && m_review.stakes != Stakes::Asking && !m_review.reading
        && !(isComparing() && m_compare->isWorking()));
}

void MigrationsPage::showComparison(const Comparison& comparison)
{
    if (!isComparing() || comparison.name != m_chosen)
        return;
    m_compare->show(comparison);
    settle();
}

} // namespace lockkeeper::migrations
