#include "migrations/migrations_page.h"

#include "base/text.h"
#include "base/tr.h"
#include "editor/find_bar.h"
#include "editor/sql_view.h"
#include "migrations/finding_card.h"
#include "migrations/live_review.h"
#include "migrations/rows.h"
#include "migrations/timeline.h"
#include "migrations/verdict_bar.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"
#include "words/when.h"

#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {

QListView* makeView(QAbstractItemModel& model, theme::TwoLineDelegate::Look look, QWidget* parent)
{
    auto* view = new QListView(parent);
    view->setModel(&model);
    view->setItemDelegate(new theme::TwoLineDelegate(std::move(look), view));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

QToolButton* iconButton(const QString& icon, const QString& name, const char* object, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(theme::icon(icon));
    button->setObjectName(QLatin1String(object));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

/// A pane on the surface's colour, without margins.
template <typename Layout>
Layout* pane(QWidget* widget)
{
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    auto* layout = new Layout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

MigrationsPage::MigrationsPage(migration::MigrationModel& migrations, QWidget* parent)
    : StatePage(parent)
    , m_migrations(migrations)
    , m_findings(new sql::FindingModel(this))
    , m_found(std::make_shared<const LiveReview>())
    , m_listed(m_found)
    , m_followUp(new QTimer(this))
    , m_saferPause(new QTimer(this))
    , m_bar(new VerdictBar(this))
    , m_timeline(new Timeline(m_migrations, this))
{
    setObjectName(QStringLiteral("migrationsPage"));
    auto* columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(QStringLiteral("migrationsSplitter"));
    columns->setHandleWidth(metrics::kHairline);
    columns->setChildrenCollapsible(false);
    m_timeline->setAutoFillBackground(true);
    m_timeline->setBackgroundRole(QPalette::Base);
    m_timeline->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    columns->addWidget(m_timeline);
    columns->addWidget(m_textColumn = makeText());
    columns->addWidget(m_sideColumn = makeSide());
    columns->addWidget(makeCompare());
    columns->setStretchFactor(1, 1);
    columns->setStretchFactor(3, 1);
    const int letter = fontMetrics().averageCharWidth();
    columns->setSizes({letter * 37, letter * 84, letter * 46});

    auto* whole = new QWidget(this);
    auto* column = pane<QVBoxLayout>(whole);
    column->addWidget(m_bar);
    column->addWidget(columns, 1);
    setContent(whole);
    setFocusProxy(m_timeline);

    connect(m_bar, &VerdictBar::nextRequested, m_view, &editor::SqlView::nextFinding);
    connect(m_timeline, &Timeline::chosen, this, &MigrationsPage::choose);
    connect(m_bar, &VerdictBar::hazardsRequested, this, &MigrationsPage::walkHazards);
    connect(m_bar, &VerdictBar::previousRequested, m_view, &editor::SqlView::previousFinding);
    connect(m_view, &editor::SqlView::currentMarkChanged, this, &MigrationsPage::showFinding);
    connect(m_view, &editor::SqlView::caretMoved, this,
        [this](int line, int at) { Q_EMIT positionChanged(Tr::tr("Ln %1, Col %2").arg(line).arg(at)); });
    connect(m_view, &editor::SqlView::caretMoved, this, &MigrationsPage::followCaret);
    connect(&m_migrations, &migration::MigrationModel::dataChanged, this, &MigrationsPage::announcePending);
    joinEditing();
}

QWidget* MigrationsPage::makeText()
{
    auto* box = new QWidget(this);
    auto* column = pane<QVBoxLayout>(box);
    m_subject = new theme::ElidedLabel({}, box);
    m_subject->setObjectName(QStringLiteral("migrationFile"));
    m_note = theme::mutedLabel({}, box);
    m_note->setObjectName(QStringLiteral("migrationNote"));
    m_unsaved = theme::strongLabel(Tr::tr("● Unsaved"), box);
    m_unsaved->setObjectName(QStringLiteral("migrationUnsaved"));
    m_unsaved->setToolTip(Tr::tr("What you typed stands in no file yet; Ctrl+S writes it"));
    m_unsaved->hide();
    auto* readOnly = new theme::ElidedLabel({}, box);
    readOnly->setRole(theme::Role::Muted);
    readOnly->setContentsMargins(metrics::kPad, 0, metrics::kSpace, metrics::kGap);
    m_readOnly = readOnly;
    m_readOnly->setObjectName(QStringLiteral("migrationReadOnly"));
    m_view = new editor::SqlView(box);
    m_findBar = new editor::FindBar(*m_view, box);
    m_noText = new theme::EmptyState(box);
    m_noText->hide();

    auto* copy = iconButton(QStringLiteral("copy"), Tr::tr("Copy the whole SQL"), "copySql", box);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text(sql())); });
    auto* find = iconButton(QStringLiteral("search"), Tr::tr("Find in the SQL (Ctrl+F)"), "findSql", box);
    connect(find, &QToolButton::clicked, m_findBar, &editor::FindBar::open);
    auto* shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_findBar, &editor::FindBar::open);

    auto* above = new QHBoxLayout;
    above->setContentsMargins(metrics::kPad, metrics::kGap, metrics::kSpace, metrics::kGap);
    above->setSpacing(metrics::kSpace);
    above->addWidget(m_subject, 1);
    above->addStretch();
    above->addWidget(m_unsaved);
    above->addWidget(m_note);
    auto* compare = new QPushButton(Tr::tr("Compare"), box);
    compare->setObjectName(QStringLiteral("compare"));
    compare->setProperty("row", true);
    compare->setToolTip(Tr::tr("The migration and its safe rewrite side by side (Ctrl+D)"));
    connect(compare, &QPushButton::clicked, this, &MigrationsPage::toggleCompare);
    above->addWidget(compare);
    above->addWidget(find);
    above->addWidget(copy);
    column->addLayout(above);
    column->addWidget(m_readOnly);
    column->addWidget(theme::hairline(box));
    column->addWidget(m_findBar);
    column->addWidget(m_view, 1);
    column->addWidget(m_noText, 1);
    box->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    return box;
}

QWidget* MigrationsPage::makeSide()
{
    auto* box = new QWidget(this);
    auto* column = pane<QVBoxLayout>(box);
    m_card = new FindingCard(box);
    connect(m_card, &FindingCard::compareRequested, this, &MigrationsPage::toggleCompare);
    auto* scroll = new QScrollArea(box);
    scroll->setObjectName(QStringLiteral("findingScroll"));
    scroll->setWidget(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_card->setAutoFillBackground(true);
    m_card->setBackgroundRole(QPalette::Base);

    m_findingTitle = theme::strongLabel(Tr::tr("All findings"), box);
    words::alignToReading(*m_findingTitle);
    m_findingTitle->setContentsMargins(metrics::kWide, metrics::kSpace, metrics::kWide, metrics::kGap);
    m_findingList = makeView(*m_findings, findingRow, box);
    m_findingList->setObjectName(QStringLiteral("findingList"));
    m_findingList->setAccessibleName(Tr::tr("Findings of this migration"));
    // A long text has hundreds of thousands, all of one height: laid out a part at a time.
    m_findingList->setUniformItemSizes(true);
    m_findingList->setLayoutMode(QListView::Batched);
    column->addWidget(scroll, 3);
    column->addWidget(theme::hairline(box));
    column->addWidget(m_findingTitle);
    column->addWidget(m_findingList, 2);
    box->setMinimumWidth(fontMetrics().averageCharWidth() * 32);

    const auto go = [this](const QModelIndex& index) {
        if (index.isValid())
            m_view->goToMark(index.row());
    };
    connect(m_findingList->selectionModel(), &QItemSelectionModel::currentChanged, this, go);
    connect(m_findingList, &QListView::clicked, this, go);
    return box;
}

void MigrationsPage::showSubject()
{
    if (!m_subject)
        return;
    m_subject->setText(words::isolated(m_chosen.empty() ? m_folder : text(m_chosen.value())));
    const migration::MigrationStatus* status = m_migrations.at(m_migrations.indexOf(m_chosen));
    m_subject->setToolTip(status ? text(status->script) : QString());
}

} // namespace lockkeeper::migrations
