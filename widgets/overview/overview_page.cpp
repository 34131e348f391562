#include "overview/overview_page.h"

#include "base/tr.h"
#include "cells/cell_delegate.h"
#include "dialogs/shape_mark.h"
#include "journal/journal_cells.h"
#include "overview/size_chart.h"
#include "overview/tile_button.h"
#include "theme/metrics.h"
#include "theme/parts.h"
#include "words/reading.h"
#include "words/when.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace lockkeeper::overview {
namespace metrics = theme::metrics;
using journal::JournalModel;

OverviewPage::OverviewPage(JournalModel& happened, QWidget* parent)
    : StatePage(parent)
    , m_happened(happened)
    , m_tiles(new QHBoxLayout)
{
    setObjectName(QStringLiteral("overviewPage"));
    m_tiles->setSpacing(metrics::kPad);
    auto* below = new QHBoxLayout;
    below->setSpacing(metrics::kPad);
    below->addWidget(makeHappened(), 5);
    below->addWidget(makeSide(), 3);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kWide, metrics::kWide, metrics::kWide, metrics::kWide);
    column->setSpacing(metrics::kPad);
    column->addLayout(m_tiles);
    column->addLayout(below, 1);
    setContent(content);
}

QWidget* OverviewPage::makeHappened()
{
    auto* card = new theme::Card(this);
    auto* title = theme::strongLabel(Tr::tr("What happened here"), card);
    words::alignToReading(*title);
    m_table = new QTableView(card);
    m_table->setObjectName(QStringLiteral("happened"));
    m_table->setAccessibleName(Tr::tr("What happened here, newest first"));
    m_table->setModel(&m_happened);
    cells::dress(*m_table, journal_page::journalCell, JournalModel::OutcomeColumn);
    m_table->horizontalHeader()->hide();
    for (const int column : {int(JournalModel::WhoColumn), int(JournalModel::ProfileColumn),
             int(JournalModel::DatabaseColumn), int(JournalModel::DurationColumn)})
        m_table->hideColumn(column);
    m_nothing = theme::mutedLabel(
        Tr::tr("Nothing yet. Backups, branches, restores, resets and refusals will stand here."), card);
    m_nothing->setWordWrap(true);
    words::alignToReading(*m_nothing);
    m_nothing->setAlignment((m_nothing->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    card->body().setSpacing(metrics::kSpace);
    card->body().addWidget(title);
    card->body().addWidget(m_table, 1);
    card->body().addWidget(m_nothing, 1);
    return card;
}

QWidget* OverviewPage::makeSide()
{
    auto* card = new theme::Card(this);
    m_side = card;
    m_sizesTitle = theme::strongLabel(Tr::tr("Backup size"), card);
    words::alignToReading(*m_sizesTitle);
    m_sizes = new SizeChart(card);
    m_elsewhereTitle = theme::strongLabel(Tr::tr("Same migrations elsewhere"), card);
    words::alignToReading(*m_elsewhereTitle);
    m_elsewhere = new QGridLayout;
    m_elsewhere->setHorizontalSpacing(metrics::kSpace);
    m_elsewhere->setVerticalSpacing(metrics::kSpace);
    m_elsewhere->setColumnStretch(1, 1);
    card->body().setSpacing(metrics::kPad);
    card->body().addWidget(m_sizesTitle);
    card->body().addWidget(m_sizes);
    card->body().addWidget(m_elsewhereTitle);
    card->body().addLayout(m_elsewhere);
    card->body().addStretch();
    return card;
}

void OverviewPage::show(const Facts& facts)
{
    while (QLayoutItem* item = m_tiles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Tile& tile : facts.tiles) {
        auto* button = new TileButton(tile, this);
        connect(button, &QAbstractButton::clicked, this, [this, page = tile.page] { Q_EMIT pageRequested(page); });
        m_tiles->addWidget(button, 1);
    }
    m_sizes->show(facts.sizes);
    m_sizesTitle->setVisible(!facts.sizes.empty());
    m_sizes->setVisible(!facts.sizes.empty());
    while (QLayoutItem* item = m_elsewhere->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; const Elsewhere& each : facts.elsewhere) {
        m_elsewhere->addWidget(new dialogs::ShapeMark(each.environment, metrics::kShape, this), row, 0);
        auto* name = new QLabel(each.profile, this);
        words::alignToReading(*name);
        m_elsewhere->addWidget(name, row, 1);
        m_elsewhere->addWidget(new QLabel(Tr::tr("%L1 of %L2").arg(each.applied).arg(each.total), this), row, 2);
        ++row;
    }
    m_elsewhereTitle->setVisible(!facts.elsewhere.empty());
    m_side->setVisible(!facts.sizes.empty() || !facts.elsewhere.empty());
}

states::StatePage::Words OverviewPage::loadingWords() const
{
    return {.icon = QStringLiteral("overview"), .sentence = Tr::tr("Gathering what is known of this database…")};
}

std::optional<states::StatePage::Words> OverviewPage::emptyWords() const { return std::nullopt; }

void OverviewPage::contentLoaded()
{
    const bool any = m_happened.rowCount() > 0;
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
}

} // namespace lockkeeper::overview
