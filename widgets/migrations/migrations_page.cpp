#include "migrations/migrations_page.h"

#include "base/text.h"
#include "base/tr.h"
#include "editor/find_bar.h"
#include "editor/sql_view.h"
#include "migrations/compare_view.h"
#include "migrations/finding_card.h"
#include "migrations/live_review.h"
#include "migrations/timeline.h"
#include "migrations/verdict_bar.h"
#include "theme/parts.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QListView>

namespace lockkeeper::migrations {

namespace {

/// Bytes of a text above which rewrites are made only when a person compares.
constexpr std::size_t kUnasked = 1024 * 1024;

} // namespace

MigrationsPage::~MigrationsPage() = default;

const std::vector<sql::Finding>& MigrationsPage::findings() const { return m_found->findings; }

void MigrationsPage::setProject(const QString& folder, bool present)
{
    m_folder = folder;
    m_hasProject = present;
    showSubject();
}

states::StatePage::Words MigrationsPage::loadingWords() const
{
    return {.icon = QStringLiteral("migrations"), .sentence = Tr::tr("Reading the migrations…")};
}

std::optional<states::StatePage::Words> MigrationsPage::emptyWords() const
{
    if (!m_hasProject)
        return Words{.icon = QStringLiteral("folder"),
            .sentence = Tr::tr("This profile has no project folder: choose one to see its migrations."),
            .button = Tr::tr("Choose the project folder…")};
    if (m_migrations.rowCount() == 0)
        return Words{.icon = QStringLiteral("migrations"),
            .sentence = Tr::tr("There are no migrations in %1 yet.").arg(m_folder)};
    return std::nullopt;
}

void MigrationsPage::contentLoaded()
{
    announcePending();
    if (!m_wanted.empty() && select(text(m_wanted.value())))
        return;
    if (m_migrations.indexOf(m_chosen).isValid()) {
        // The same one again: its text and its stakes may have changed.
        m_awaited = true;
        Q_EMIT migrationChosen(m_chosen);
        return;
    }
    m_timeline->chooseFirst();
}

void MigrationsPage::announcePending()
{
    const int pending = m_migrations.count(migration::State::Pending);
    bool loses = false;
    for (int row = 0; row < m_migrations.rowCount() && pending > 0 && !loses; ++row) {
        const QModelIndex index = m_migrations.index(row);
        loses = m_migrations.at(index)->state == migration::State::Pending
            && m_migrations.verdict(index).severity == "critical";
    }
    Q_EMIT badgeChanged(
        pending > 0 ? QString::number(pending) : QString(), loses ? theme::Tone::Loss : theme::Tone::Accent);
}

bool MigrationsPage::select(const QString& migration)
{
    const migration::MigrationName name{utf8(migration)};
    if (!m_timeline->choose(name)) {
        m_wanted = name;
        return false;
    }
    m_wanted = {};
    return true;
}

void MigrationsPage::choose(const migration::MigrationName& name)
{
    m_hitWanted = true;
    if (name == m_chosen)
        return goToHit();
    if (keepsEdits(name))
        return;
    m_chosen = name;
    leaveCompare();
    showSubject();
    m_awaited = true;
    setSettled(false);
    Q_EMIT migrationChosen(m_chosen);
}

void MigrationsPage::show(const Review& review)
{
    if (review.name != m_chosen)
        return;
    m_awaited = false;
    // What is typed meanwhile is not written over; it is looked at again by whoever listens to `edited`.
    if (m_review.name == review.name && !unsaved().isEmpty())
        return setSettled(true);
    const bool sameText = m_review.name == review.name && m_review.sql == review.sql;
    const int current = sameText ? m_view->currentMark() : -1;
    m_review = review;
    m_followUp->stop();
    if (!sameText) {
        leaveCompare();
        m_view->setSharedSql(m_review.sql.shared());
    }
    // The gravest first, in the list and for F8; among equals by place.
    m_found = m_review.found ? std::exchange(m_review.found, nullptr)
                             : liveReview(m_review.sql,
                                   {.findings = std::exchange(m_review.findings, {}),
                                       .statements = std::exchange(m_review.statements, {}),
                                       .announcement = m_review.announcement});
    m_view->setSharedMarks(m_found->marks);
    showRows();
    m_note->setText(m_review.note);
    m_noText->set(QStringLiteral("missing"), m_review.problem);
    m_noText->setVisible(!m_review.problem.isEmpty());
    m_view->setVisible(m_review.problem.isEmpty());
    const int count = static_cast<int>(findings().size());
    // The card is laid out once, when it is known what it is to show.
    m_filling = true;
    if (count > 0)
        m_view->goToMark(std::clamp(current, 0, count - 1));
    goToHit();
    m_filling = false;
    showFinding(m_view->currentMark());
    settle();
    announcePending();
}

void MigrationsPage::showRows()
{
    m_listed = m_found;
    const QSignalBlocker quiet(m_findingList->selectionModel());
    m_findings->show(m_listed->text, {m_listed, &m_listed->findings}, {m_listed, &m_listed->places}, m_review.context);
    m_bar->show(summarise(m_review, *m_listed));
}

void MigrationsPage::showFinding(int index)
{
    // While it is typed the marks are ahead of list and card, which follow after a pause.
    if (m_followUp->isActive() || m_filling)
        return;
    const int count = static_cast<int>(findings().size());
    m_bar->showPlace(index, count);
    const bool any = count > 0;
    m_findingTitle->setVisible(any);
    m_findingList->setVisible(any);
    m_shownFinding = index;
    if (index < 0 || index >= count) {
        m_card->clear(any                                         ? Tr::tr("Choose a finding to see what it is about.")
                : m_review.problem.isEmpty() && !m_review.reading ? Tr::tr("Nothing was found in this migration.")
                                                                  : QString());
        return;
    }
    showCard(index);
    const QSignalBlocker quiet(m_findingList->selectionModel());
    m_findingList->setCurrentIndex(m_findings->index(index, 0));
    m_findingList->viewport()->update();
}

void MigrationsPage::showCard(int index)
{
    m_shownFinding = index;
    // The model's, for it adds the safer SQL.
    m_card->show(m_findings->withQuickRewrite(index), m_listed->text, m_review.stakes);
    m_saferPause->stop();
    if (!m_findings->isRewritten(index) && m_listed->text.string().size() <= kUnasked)
        m_saferPause->start();
}

void MigrationsPage::askForSafer()
{
    if (m_shownFinding < 0 || m_shownFinding >= static_cast<int>(findings().size()))
        return;
    Review shown = m_review;
    shown.sql = m_listed->text;
    Q_EMIT saferRequested(shown, m_findings->findings()[static_cast<std::size_t>(m_shownFinding)]);
}

void MigrationsPage::showSafer(const SharedText& text, const sql::Finding& finding, std::string sql)
{
    if (m_shownFinding < 0 || m_shownFinding >= m_findings->rowCount() || text.shared() != m_listed->text.shared())
        return;
    const sql::Finding& shown = m_findings->findings()[static_cast<std::size_t>(m_shownFinding)];
    if (shown.rule != finding.rule || shown.range != finding.range)
        return;
    m_findings->setRewrite(m_shownFinding, std::move(sql));
    m_card->showSafer(m_findings->withRewrite(m_shownFinding).rewrite);
}

void MigrationsPage::walkFindings(int step)
{
    if (isComparing())
        m_compare->walk(step);
    else if (step > 0)
        m_view->nextFinding();
    else
        m_view->previousFinding();
}

void MigrationsPage::walkHazards(const std::vector<sql::Hazard>& hazards)
{
    const auto count = std::ssize(findings());
    for (std::ptrdiff_t step = 1; step <= count; ++step) {
        const auto at = (m_view->currentMark() + step) % count;
        const sql::Finding& finding = findings()[static_cast<std::size_t>(at)];
        if (std::ranges::find(hazards, finding.hazard) != hazards.end() && !isHint(finding))
            return m_view->goToMark(static_cast<int>(at));
    }
}

void MigrationsPage::goToHit()
{
    const migration::Hits* hits = m_hitWanted && m_review.name == m_chosen ? m_timeline->hitsOf(m_chosen) : nullptr;
    if (!hits)
        return;
    m_hitWanted = false;
    if (hits->inSql > 0) {
        m_view->goToLine(1);
        m_view->findText(m_timeline->searched(), editor::Search::Here);
    } else if (hits->first) {
        const auto found = std::ranges::find(findings(), *hits->first, &sql::Finding::range);
        if (found != findings().end())
            m_view->goToMark(static_cast<int>(found - findings().begin()));
    }
}

void MigrationsPage::searchAll() { m_timeline->focusSearch(); }

void MigrationsPage::find() { m_findBar->open(); }

void MigrationsPage::zoom(int steps)
{
    if (steps == 0)
        m_view->zoomTo(0);
    else
        m_view->zoomIn(steps);
}

} // namespace lockkeeper::migrations
