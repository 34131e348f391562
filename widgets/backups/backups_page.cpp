#include "backups/backups_page.h"

#include "backups/backup_card.h"
#include "backups/backup_cells.h"
#include "base/text.h"
#include "base/tr.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/when.h"

#include <QtCore/QEvent>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

namespace lockkeeper::backups {
namespace metrics = theme::metrics;
using backup::BackupModel;

namespace {

/// Headings of numbers stand over them, at the trailing edge.
class BackupSort final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role == Qt::TextAlignmentRole && section >= BackupModel::SizeColumn && section <= BackupModel::RowsColumn)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }
};

} // namespace

BackupsPage::BackupsPage(BackupModel& backups, QWidget* parent)
    : StatePage(parent)
    , m_backups(backups)
    , m_sorted(new BackupSort(this))
{
    setObjectName(QStringLiteral("backupsPage"));
    m_sorted->setSourceModel(&m_backups);
    m_sorted->setSortRole(BackupModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_card = new BackupCard(this);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("backupScroll"));
    scroll->setWidget(m_card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_card->setAutoFillBackground(true);
    m_card->setBackgroundRole(QPalette::Base);
    scroll->setMinimumWidth(m_card->minimumWidth() + metrics::kPad);

    auto* columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(QStringLiteral("backupsSplitter"));
    columns->setHandleWidth(metrics::kHairline);
    columns->setChildrenCollapsible(false);
    columns->addWidget(makeTable());
    columns->addWidget(scroll);
    columns->setStretchFactor(0, 1);
    setContent(columns);

    const auto chosenId = [this](auto signal) { return [this, signal] { Q_EMIT(this->*signal)(chosen()); }; };
    connect(m_card, &BackupCard::verifyRequested, this, chosenId(&BackupsPage::verifyRequested));
    connect(m_card, &BackupCard::restoreRequested, this, chosenId(&BackupsPage::restoreRequested));
    connect(m_card, &BackupCard::revealRequested, this, chosenId(&BackupsPage::revealRequested));
    connect(this, &StatePage::emptyActionRequested, this, &BackupsPage::backUpRequested);
    connect(&m_backups, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_wanted = chosen(); });
}

QWidget* BackupsPage::makeTable()
{
    auto* box = new QWidget(this);
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    m_filter = new QLineEdit(box);
    m_filter->setObjectName(QStringLiteral("backupFilter"));
    m_filter->setAccessibleName(Tr::tr("Filter backups"));
    m_filter->setPlaceholderText(Tr::tr("Filter backups"));
    m_filter->setClearButtonEnabled(true);
    m_sum = theme::mutedLabel({}, box);
    m_sum->setObjectName(QStringLiteral("backupSum"));
    m_backUp = new QPushButton(Tr::tr("Back up now"), box);
    m_backUp->setObjectName(QStringLiteral("backUpNow"));
    theme::makePrimary(*m_backUp);

    m_table = new QTableView(box);
    m_table->setObjectName(QStringLiteral("backupTable"));
    m_table->setAccessibleName(Tr::tr("Backups, newest first"));
    m_table->setModel(m_sorted);
    cells::dress(*m_table, backupCell, BackupModel::LabelColumn);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BackupModel::CreatedColumn, Qt::DescendingOrder);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this);

    auto* above = new QHBoxLayout;
    above->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kPad, metrics::kSpace);
    above->setSpacing(metrics::kPad);
    above->addWidget(m_filter, 1);
    above->addWidget(m_sum);
    above->addStretch(1);
    above->addWidget(m_backUp);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(theme::hairline(box));
    column->addWidget(m_table, 1);

    connect(m_backUp, &QPushButton::clicked, this, &BackupsPage::backUpRequested);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsPage::showChosen);
    return box;
}

bool BackupsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return StatePage::eventFilter(watched, event);
}

/// In a narrow window the columns that the card beside the table repeats give way, so that none is cut.
void BackupsPage::fitColumns()
{
    const QAbstractItemView& view = *m_table; // where a column's hint is public
    const auto width = [&](int column) {
        return std::max(view.sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column));
    };
    int room = m_table->viewport()->width();
    for (int column = 0; column < BackupModel::ColumnCount; ++column)
        room -= width(column);
    for (const int column : {BackupModel::RowsColumn, BackupModel::TablesColumn, BackupModel::EnvironmentColumn}) {
        m_table->setColumnHidden(column, room < 0);
        room += room < 0 ? width(column) : 0;
    }
}

void BackupsPage::setProfile(const QString& name)
{
    m_profile = name;
    m_backUp->setToolTip(Tr::tr("Back up %1 in the background").arg(name));
}

states::StatePage::Words BackupsPage::loadingWords() const
{
    return {.icon = QStringLiteral("backups"), .sentence = Tr::tr("Reading the vault…")};
}

std::optional<states::StatePage::Words> BackupsPage::emptyWords() const
{
    if (m_backups.rowCount() > 0)
        return std::nullopt;
    return Words{.icon = QStringLiteral("backups"),
        .sentence = Tr::tr("There is no backup yet. One click makes one, reads it back and keeps it."),
        .button = m_profile.isEmpty() ? QString() : Tr::tr("Back up %1 now").arg(m_profile)};
}

void BackupsPage::contentLoaded()
{
    showSum();
    fitColumns();
    if (!m_wanted.empty() && select(text(m_wanted.value())))
        return;
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        cells::chooseRow(*m_table, 0);
    showChosen();
}

bool BackupsPage::select(const QString& id)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(BackupModel::IdRole).toString() == id) {
            m_wanted = {};
            cells::chooseRow(*m_table, row);
            return true;
        }
    }
    m_wanted = backup::BackupId(utf8(id));
    return false;
}

backup::BackupId BackupsPage::chosen() const
{
    return backup::BackupId(utf8(m_table->currentIndex().data(BackupModel::IdRole).toString()));
}

void BackupsPage::showChosen() { m_card->show(m_backups.entry(m_sorted->mapToSource(m_table->currentIndex()))); }

void BackupsPage::showSum()
{
    qint64 bytes = 0;
    for (int row = 0; row < m_backups.rowCount(); ++row)
        bytes += m_backups.index(row, 0).data(BackupModel::BytesRole).toLongLong();
    m_sum->setText(Tr::tr("%1, %2").arg(Tr::tr("%n backups", nullptr, m_backups.rowCount()), words::size(bytes)));
}

} // namespace lockkeeper::backups
