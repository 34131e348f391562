#include "shell/shortcuts_window.h"

#include "base/tr.h"
#include "theme/metrics.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace lockkeeper::shell {

using namespace theme::metrics;

ShortcutsWindow::ShortcutsWindow(const std::vector<ShortcutRow>& rows, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(Tr::tr("Keyboard shortcuts"));
    auto* model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({Tr::tr("Action"), Tr::tr("Keys"), Tr::tr("What it does")});
    for (const ShortcutRow& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : {Tr::tr("%1: %2").arg(row.group, row.action), row.keys, row.what}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            items << item;
        }
        model->appendRow(items);
    }
    auto* shown = new QSortFilterProxyModel(this);
    shown->setSourceModel(model);
    shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    shown->setFilterKeyColumn(-1);

    auto* filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("shortcutFilter"));
    filter->setPlaceholderText(Tr::tr("Filter actions"));
    filter->setAccessibleName(Tr::tr("Filter actions"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, shown, &QSortFilterProxyModel::setFilterFixedString);

    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("shortcutTable"));
    table->setAccessibleName(Tr::tr("Actions and their keys"));
    table->setModel(shown);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setColumnWidth(0, 280);
    table->setColumnWidth(1, 130);

    auto* close = new QPushButton(Tr::tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(kSpace);
    column->addWidget(filter);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(860, 560);
}

} // namespace lockkeeper::shell
