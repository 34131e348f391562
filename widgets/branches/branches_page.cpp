#include "branches/branches_page.h"

#include "base/tr.h"
#include "cells/cell_delegate.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/when.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QTableView>

namespace lockkeeper::branches {
namespace metrics = theme::metrics;
using branch::BranchModel;

namespace {

cells::CellLook branchCell(const QModelIndex& index)
{
    cells::CellLook look{.text = index.data().toString()};
    switch (index.column()) {
    case BranchModel::NameColumn:
        look.icon = QStringLiteral("branch");
        look.strong = true;
        look.tooltip = index.data(BranchModel::IdentityRole).toString();
        break;
    case BranchModel::CreatedColumn: {
        const QDateTime at = index.data(BranchModel::CreatedRole).toDateTime();
        look.text = words::ago(at);
        look.tooltip = words::exactly(at);
        break;
    }
    case BranchModel::SizeColumn: {
        const qint64 bytes = index.data(BranchModel::BytesRole).toLongLong();
        look.text = bytes < 0 ? QString() : words::size(bytes);
        look.number = true;
        break;
    }
    default:
        break;
    }
    return look;
}

/// The heading of numbers stands over them, at the trailing edge.
class BranchSort final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role == Qt::TextAlignmentRole && section == BranchModel::SizeColumn)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }
};

} // namespace

BranchesPage::BranchesPage(BranchModel& branches, QWidget* parent)
    : StatePage(parent)
    , m_branches(branches)
    , m_sorted(new BranchSort(this))
    , m_sum(theme::mutedLabel({}, this))
    , m_table(new QTableView(this))
    , m_create(new QPushButton(Tr::tr("Create branch…"), this))
    , m_open(new QPushButton(Tr::tr("Open as profile"), this))
    , m_delete(new QPushButton(Tr::tr("Delete…"), this))
{
    setObjectName(QStringLiteral("branchesPage"));
    m_sorted->setSourceModel(&m_branches);
    m_sorted->setSortRole(BranchModel::SortRole);
    m_sum->setObjectName(QStringLiteral("branchSum"));
    m_create->setObjectName(QStringLiteral("createBranch"));
    theme::makePrimary(*m_create);
    m_open->setObjectName(QStringLiteral("openBranch"));
    m_open->setToolTip(Tr::tr("Add it to the profiles as a development database and choose it"));
    m_delete->setObjectName(QStringLiteral("deleteBranch"));
    m_delete->setToolTip(Tr::tr("Only what carries our branch mark can be deleted here"));
    m_table->setObjectName(QStringLiteral("branchTable"));
    m_table->setAccessibleName(Tr::tr("Branches of this server"));
    m_table->setModel(m_sorted);
    cells::dress(*m_table, branchCell, BranchModel::NameColumn);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BranchModel::CreatedColumn, Qt::DescendingOrder);

    auto* content = new QWidget(this);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* above = new QHBoxLayout;
    above->setContentsMargins(metrics::kPad, metrics::kSpace, metrics::kPad, metrics::kSpace);
    above->setSpacing(metrics::kSpace);
    above->addWidget(m_sum);
    above->addStretch();
    above->addWidget(m_open);
    above->addWidget(m_delete);
    above->addWidget(m_create);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(theme::hairline(content));
    column->addWidget(m_table, 1);
    setContent(content);
    setFocusProxy(m_table);

    connect(m_create, &QPushButton::clicked, this, &BranchesPage::createRequested);
    connect(this, &StatePage::emptyActionRequested, this, &BranchesPage::createRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(chosen()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(chosen()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BranchesPage::showChosen);
    connect(&m_branches, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_wanted = chosen(); });
    showChosen();
}

void BranchesPage::setSource(const QString& profile, const QString& database)
{
    m_database = database;
    m_create->setToolTip(Tr::tr("Make a copy of %1 on the same server, in the background").arg(profile));
}

states::StatePage::Words BranchesPage::loadingWords() const
{
    return {.icon = QStringLiteral("branches"), .sentence = Tr::tr("Looking for branches on the server…")};
}

std::optional<states::StatePage::Words> BranchesPage::emptyWords() const
{
    if (m_branches.rowCount() > 0)
        return std::nullopt;
    return Words{.icon = QStringLiteral("branches"),
        .sentence = Tr::tr("There is no branch on this server. A branch is a copy of %1 to try things on: what happens "
                           "there stays there.")
            .arg(words::isolated(m_database)),
        .button = Tr::tr("Create branch…")};
}

void BranchesPage::contentLoaded()
{
    qint64 bytes = 0;
    for (int row = 0; row < m_branches.rowCount(); ++row)
        bytes += std::max<qint64>(0, m_branches.index(row, 0).data(BranchModel::BytesRole).toLongLong());
    m_sum->setText(Tr::tr("%1, %2").arg(Tr::tr("%n branches", nullptr, m_branches.rowCount()), words::size(bytes)));
    if (m_wanted.isEmpty() || !select(m_wanted))
        cells::chooseRow(*m_table, 0);
    showChosen();
}

bool BranchesPage::select(const QString& name)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (m_sorted->index(row, 0).data(BranchModel::NameRole).toString() == name) {
            m_wanted.clear();
            cells::chooseRow(*m_table, row);
            return true;
        }
    }
    m_wanted = name;
    return false;
}

QString BranchesPage::chosen() const { return m_table->currentIndex().data(BranchModel::NameRole).toString(); }

void BranchesPage::showChosen()
{
    const bool any = m_table->currentIndex().isValid();
    m_open->setEnabled(any);
    m_delete->setEnabled(any);
}

} // namespace lockkeeper::branches
