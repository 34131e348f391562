// What the migrations page does while its text is typed.

#include "base/text.h"
#include "base/tr.h"
#include "editor/sql_view.h"
#include "migrations/live_review.h"
#include "migrations/migrations_page.h"
#include "migrations/timeline.h"
#include "migrations/verdict_bar.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QListView>

namespace lockkeeper::migrations {
namespace {

/// A pause in the typing after which list, card and verdict follow the marks.
constexpr std::chrono::milliseconds kPause{120};

/// The finding that says the same as `wanted`, of several the nearest; -1: none does.
int sameAs(const sql::Finding& wanted, const std::vector<sql::Finding>& findings)
{
    int found = -1;
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const sql::Finding& one = findings[i];
        if (one.rule != wanted.rule || one.object != wanted.object)
            continue;
        const std::size_t distance
            = std::max(one.range.begin, wanted.range.begin) - std::min(one.range.begin, wanted.range.begin);
        if (found < 0 || distance < nearest) {
            found = static_cast<int>(i);
            nearest = distance;
        }
    }
    return found;
}

} // namespace

void MigrationsPage::joinEditing()
{
    m_followUp->setSingleShot(true);
    m_followUp->setInterval(kPause);
    connect(m_followUp, &QTimer::timeout, this, &MigrationsPage::showFindings);
    m_saferPause->setSingleShot(true);
    m_saferPause->setInterval(kPause);
    connect(m_saferPause, &QTimer::timeout, this, &MigrationsPage::askForSafer);
    connect(m_view, &editor::SqlView::edited, this, &MigrationsPage::edited);
    connect(m_view, &QsciScintilla::modificationChanged, this, &MigrationsPage::showEditing);
}

void MigrationsPage::setEditing(const Editing& editing)
{
    m_editing = editing;
    m_view->setEditable(editing.editable);
    showEditing();
}

void MigrationsPage::showEditing()
{
    const bool dirty = !unsaved().isEmpty();
    m_unsaved->setVisible(dirty);
    m_readOnly->setText(m_editing.why);
    m_readOnly->setToolTip(m_editing.why);
    m_readOnly->setVisible(!m_editing.why.isEmpty());
}

std::string MigrationsPage::sql() const { return m_view->sql(); }

std::size_t MigrationsPage::sqlSize() const { return m_view->sqlSize(); }

void MigrationsPage::showLive(const std::shared_ptr<const LiveReview>& review)
{
    const int current = m_view->currentMark();
    const bool known = current >= 0 && current < static_cast<int>(findings().size());
    const int kept = known ? sameAs(findings()[static_cast<std::size_t>(current)], review->findings) : -1;
    m_view->setSharedMarks(review->marks, kept);
    m_found = review;
    m_review.announcement = review->announcement;
    m_review.stakes = Stakes::NotAsked;
    m_review.reading = false;
    m_followUp->start();
}

void MigrationsPage::showFindings()
{
    showRows();
    showFinding(m_view->currentMark());
}

QString MigrationsPage::unsaved() const
{
    return m_view->isModified() && !m_review.name.empty() ? text(m_review.name.value()) : QString();
}

void MigrationsPage::save()
{
    if (!unsaved().isEmpty())
        Q_EMIT saveRequested();
}

void MigrationsPage::discard()
{
    if (unsaved().isEmpty())
        return;
    m_followUp->stop();
    m_view->setSharedSql(m_review.sql.shared());
    showEditing();
    Q_EMIT edited();
}

void MigrationsPage::showSaved(const std::string& sql)
{
    m_review.sql = sql;
    if (m_view->sql() == sql)
        m_view->setModified(false);
    showEditing();
}

bool MigrationsPage::keepsEdits(const migration::MigrationName& wanted)
{
    if (unsaved().isEmpty())
        return false;
    // The list is in the middle of moving to the other one.
    QMetaObject::invokeMethod(
        this,
        [this, wanted] {
            m_timeline->choose(m_chosen);
            Q_EMIT leaveRequested(text(wanted.value()));
        },
        Qt::QueuedConnection);
    return true;
}

} // namespace lockkeeper::migrations
