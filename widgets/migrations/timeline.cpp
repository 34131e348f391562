#include "migrations/timeline.h"

#include "base/tr.h"
#include "migrations/filter_menu.h"
#include "migrations/rows.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "theme/two_line_delegate.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

constexpr std::chrono::milliseconds kPause{120};
constexpr int kLaidOutAtOnce = 200;

} // namespace

Timeline::Timeline(migration::MigrationModel& migrations, QWidget* parent)
    : QWidget(parent)
    , m_migrations(migrations)
    , m_filtered(new migration::FilteredMigrations(migrations, this))
    , m_search(new QLineEdit(this))
    , m_typed(new QTimer(this))
    , m_filterButton(new QToolButton(this))
    , m_menu(new FilterMenu(migrations, m_filterButton))
    , m_sum(new theme::ElidedLabel({}, this))
    , m_list(new QListView(this))
    , m_nothing(new theme::EmptyState(this))
{
    setObjectName(QStringLiteral("timeline"));
    m_sum->setObjectName(QStringLiteral("migrationSum"));
    m_sum->setRole(theme::Role::Muted);
    m_sum->setContentsMargins(metrics::kPad, 0, metrics::kPad, metrics::kGap);
    m_nothing->hide();
    makeList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSearch());
    column->addWidget(m_sum);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    setFocusProxy(m_list);

    connect(m_nothing, &theme::EmptyState::clicked, this, &Timeline::showAll);
    connect(m_filtered, &migration::FilteredMigrations::changed, this, &Timeline::keepChoice);
    connect(m_filtered, &migration::FilteredMigrations::changed, this, &Timeline::showSum);
    connect(&m_migrations, &migration::MigrationModel::statusChanged, this, &Timeline::showSum);
    for (const auto coming : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(m_filtered, coming, this, &Timeline::keepScroll);
    showSum();
}

QWidget* Timeline::makeSearch()
{
    auto* box = new QWidget(this);
    m_search->setParent(box);
    m_search->setObjectName(QStringLiteral("migrationFilter"));
    m_search->setAccessibleName(Tr::tr("Search all migrations"));
    m_search->setPlaceholderText(Tr::tr("Search all migrations"));
    m_search->setToolTip(Tr::tr("Names, SQL and findings of every migration (Ctrl+Shift+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_filterButton->setParent(box);
    m_filterButton->setObjectName(QStringLiteral("filterMigrations"));
    m_filterButton->setIcon(theme::icon(QStringLiteral("filter")));
    m_filterButton->setAccessibleName(Tr::tr("Filter migrations"));
    m_filterButton->setToolTip(Tr::tr("Show only some states, hazards or severities"));
    m_filterButton->setFocusPolicy(Qt::StrongFocus);
    m_filterButton->setMenu(m_menu);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_filterButton->setCheckable(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kSpace, metrics::kGap);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_search, 1);
    row->addWidget(m_filterButton);

    m_typed->setSingleShot(true);
    m_typed->setInterval(kPause);
    connect(m_typed, &QTimer::timeout, this, &Timeline::search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        // Nothing to wait for: the whole list is there.
        if (words.trimmed().isEmpty())
            search();
        else
            m_typed->start();
    });
    connect(m_menu, &FilterMenu::filterChanged, this, [this](const migration::MigrationFilter& filter) {
        m_filtered->setFilter(filter);
        m_filterButton->setChecked(!filter.empty());
        showSum();
    });
    return box;
}

void Timeline::makeList()
{
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new theme::TwoLineDelegate(migrationRow, m_list));
    m_list->setObjectName(QStringLiteral("migrationList"));
    m_list->setAccessibleName(Tr::tr("Migrations, newest first"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    // Thousands of rows of one height, laid out a part at a time.
    m_list->setUniformItemSizes(true);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(kLaidOutAtOnce);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Timeline::goTo);
    connect(m_list, &QListView::clicked, this, &Timeline::goTo);
}

void Timeline::goTo(const QModelIndex& index)
{
    const migration::MigrationStatus* status = m_migrations.at(m_filtered->mapToSource(index));
    if (!status || m_filtered->isChanging())
        return;
    const bool again = status->name == m_chosen;
    // A click chooses first and is a click then: once is enough, unless it asks for the first hit again.
    if (again && !m_filtered->isSearched())
        return;
    m_chosen = status->name;
    Q_EMIT chosen(m_chosen);
}

bool Timeline::choose(const migration::MigrationName& name)
{
    const QModelIndex found = m_migrations.indexOf(name);
    if (!found.isValid())
        return false;
    if (!m_filtered->mapFromSource(found).isValid())
        showAll();
    m_list->setCurrentIndex(m_filtered->mapFromSource(found));
    return true;
}

void Timeline::chooseFirst()
{
    if (m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
}

void Timeline::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool Timeline::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The chosen one again, where it is among the hits: that leads to its first.
        if (const QModelIndex current = m_list->currentIndex(); current.isValid())
            goTo(current);
        else
            chooseFirst();
        return true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            chooseFirst();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

void Timeline::search()
{
    m_typed->stop();
    const QString words = searched();
    m_searching = !words.isEmpty();
    if (m_searching)
        m_filtered->beginSearch();
    else
        m_filtered->clearSearch();
    Q_EMIT searchRequested(words);
    showSum();
}

void Timeline::addHits(const std::vector<migration::Hits>& slice)
{
    if (!m_searching)
        return;
    m_filtered->addHits(slice);
    showSum();
}

void Timeline::endSearch()
{
    if (!m_searching)
        return;
    m_searching = false;
    m_filtered->endSearch();
    showSum();
}

void Timeline::showAll()
{
    m_menu->clearFilter();
    m_search->clear();
}

void Timeline::keepChoice()
{
    const QModelIndex index = m_filtered->mapFromSource(m_migrations.indexOf(m_chosen));
    if (index.isValid() && m_list->currentIndex() != index)
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else if (!index.isValid())
        m_list->selectionModel()->clear();
}

void Timeline::keepScroll()
{
    if (m_top.isValid() || m_list->verticalScrollBar()->value() == 0)
        return;
    m_top = m_list->indexAt(QPoint(metrics::kPad, metrics::kSpace));
    QTimer::singleShot(0, this, [this] {
        if (m_top.isValid())
            m_list->scrollTo(m_top, QAbstractItemView::PositionAtTop);
        m_top = QPersistentModelIndex();
    });
}

void Timeline::showSum()
{
    const int all = m_migrations.rowCount();
    const int shown = m_filtered->rowCount();
    const QString ticked = m_menu->words();
    QString words;
    if (m_searching)
        words = Tr::tr("Searching…");
    else if (m_filtered->isSearched())
        words = Tr::tr("%n hits in %1 of %2 migrations", nullptr, m_filtered->hitCount())
                    .arg(QLocale().toString(shown), QLocale().toString(all));
    else if (!ticked.isEmpty())
        words = Tr::tr("%1 of %n migrations", nullptr, all).arg(QLocale().toString(shown));
    else
        words = Tr::tr("%n migrations, %1 not applied", nullptr, all)
                    .arg(QLocale().toString(m_migrations.count(migration::State::Pending)));
    m_sum->setText(ticked.isEmpty() ? words : words + QStringLiteral(" · ") + ticked);
    showNothing();
}

void Timeline::showNothing()
{
    const bool nothing = m_filtered->rowCount() == 0 && m_migrations.rowCount() > 0 && !m_searching;
    if (nothing)
        m_nothing->set(QStringLiteral("search"),
            m_filtered->isSearched()
                ? Tr::tr("No migration has “%1” in its name, its SQL or its findings.").arg(searched())
                : Tr::tr("No migration is like that: %1.").arg(m_menu->words()),
            Tr::tr("Show all migrations"));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
}

const migration::Hits* Timeline::hitsOf(const migration::MigrationName& name) const
{
    return m_filtered->isSearched() ? m_filtered->hitsOf(name) : nullptr;
}

QString Timeline::searched() const { return m_search->text().trimmed(); }

std::vector<migration::MigrationName> Timeline::shown() const
{
    std::vector<migration::MigrationName> names;
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        names.push_back(m_migrations.at(m_filtered->mapToSource(m_filtered->index(row, 0)))->name);
    return names;
}

bool Timeline::isNarrowed() const { return m_filtered->isSearched() || !m_filtered->filter().empty(); }

} // namespace lockkeeper::migrations
