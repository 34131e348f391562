#include "cells/cell_delegate.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/pill.h"
#include "theme/shapes.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

namespace lockkeeper::cells {
namespace metrics = theme::metrics;

namespace {

constexpr int kMarkRoom = metrics::kIcon + metrics::kGap + 2;

QFont fontOf(const CellLook& look, const QFont& font) { return look.strong ? theme::strong(font) : font; }

bool hasMark(const CellLook& look) { return look.shape.has_value() || !look.icon.isEmpty(); }

} // namespace

CellDelegate::CellDelegate(Look look, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_look(std::move(look))
{
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CellLook look = m_look(index);
    const QPalette palette = QApplication::palette();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, theme::color(theme::Role::Selection, palette));
    QRect inside = option.rect.adjusted(metrics::kSpace, 0, -metrics::kSpace, 0);
    const auto place = [&](const QRect& logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
    const QFont font = fontOf(look, option.font);
    if (look.pill) {
        const QSize size = theme::pillSize({.text = look.text}, font);
        const QRect at(inside.left(), inside.center().y() - size.height() / 2, size.width(), size.height());
        theme::paintPill(*painter, place(at), {.text = look.text, .tone = *look.pill}, font, palette);
        return;
    }
    const bool plain = look.ink == theme::Role::Text;
    const QColor ink = theme::color(selected && plain ? theme::Role::SelectionText : look.ink, palette);
    if (hasMark(look)) {
        const int side = look.shape ? metrics::kShape : metrics::kIcon;
        const QRect at = place(QRect(inside.left(), inside.center().y() - side / 2, side, side));
        if (look.shape)
            theme::paintShape(*painter, at, *look.shape, theme::color(theme::role(*look.shape), palette));
        else
            theme::paintIcon(*painter, at, look.icon, ink);
        inside.setLeft(inside.left() + kMarkRoom);
    }
    const QRect room = place(inside);
    const Qt::Alignment side = QStyle::visualAlignment(option.direction, look.number ? Qt::AlignRight : Qt::AlignLeft);
    painter->setPen(ink);
    painter->setFont(font);
    painter->drawText(room, int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(look.text, Qt::ElideRight, room.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CellLook look = m_look(index);
    const QFont font = fontOf(look, option.font);
    const int width = look.pill ? theme::pillSize({.text = look.text}, font).width()
                                : QFontMetrics(font).horizontalAdvance(look.text) + (hasMark(look) ? kMarkRoom : 0);
    return {width + 2 * metrics::kSpace + metrics::kGap,
        std::max(metrics::kRow, QFontMetrics(font).height() + metrics::kPad)};
}

bool CellDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const CellLook look = m_look(index);
    const bool cut = sizeHint(option, index).width() > option.rect.width() + metrics::kSpace;
    QToolTip::showText(event->globalPos(), look.tooltip.isEmpty() && cut ? look.text : look.tooltip, view);
    return true;
}

void dress(QTableView& table, CellDelegate::Look look, int stretched)
{
    table.setItemDelegate(new CellDelegate(std::move(look), &table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(
        std::max(metrics::kRow, table.fontMetrics().height() + metrics::kPad));
    auto* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    header->setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 5);
    // The newest hundreds decide the widths: measuring ten thousand rows for them would be felt.
    header->setResizeContentsPrecision(200);
}

void chooseRow(QTableView& table, int row)
{
    const QModelIndex index = table.model()->index(row, 0);
    table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table.scrollTo(index);
}

} // namespace lockkeeper::cells
