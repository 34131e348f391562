#include "migrations/card_table.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>

namespace lockkeeper::migrations {
namespace metrics = theme::metrics;

namespace {
constexpr int kShownRows = 6;
constexpr int kWidestCell = 220;
} // namespace

CardTable::CardTable(const Detail& detail, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(this))
{
    auto* title = theme::strongLabel(detail.title, this);
    title->setWordWrap(true);
    words::alignToReading(*title);
    m_table->setObjectName(objectName);
    m_table->setAccessibleName(detail.title);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kRowButton);
    m_table->horizontalHeader()->setHighlightSections(false);
    // Closer than in a table of a page, and above its cells.
    m_table->horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 2px 3px; }"));
    if (detail.data) {
        // Rows of the database are read as the SQL is.
        m_table->setFont(theme::fixedFont());
        m_table->setLayoutDirection(Qt::LeftToRight);
    }
    fill(detail);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(title);
    column->addWidget(m_table);
}

void CardTable::fill(const Detail& detail)
{
    m_table->setColumnCount(static_cast<int>(detail.columns.size()));
    m_table->setHorizontalHeaderLabels(detail.columns);
    m_table->setRowCount(static_cast<int>(detail.rows.size()));
    for (std::size_t row = 0; row < detail.rows.size(); ++row)
        for (qsizetype at = 0; at < detail.rows[row].size(); ++at) {
            auto* cell = new QTableWidgetItem(detail.rows[row][at]);
            cell->setToolTip(cell->text());
            m_table->setItem(static_cast<int>(row), static_cast<int>(at), cell);
        }
    QHeaderView& head = *m_table->horizontalHeader();
    // A header aligns by the application's direction, not by its table's.
    head.setDefaultAlignment(
        (detail.data ? Qt::AlignLeft | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeading)) | Qt::AlignVCenter);
    head.setMaximumSectionSize(kWidestCell);
    m_table->resizeColumnsToContents();
    head.setStretchLastSection(true);
    const int rows = std::min<int>(m_table->rowCount(), kShownRows);
    // Room for the bar below, which is there when the columns do not fit.
    m_table->setFixedHeight(
        head.sizeHint().height() + rows * metrics::kRowButton + m_table->horizontalScrollBar()->sizeHint().height());
}

} // namespace lockkeeper::migrations
