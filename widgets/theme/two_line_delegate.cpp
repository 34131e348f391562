#include "theme/two_line_delegate.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/pill.h"
#include "theme/shapes.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace lockkeeper::theme {
namespace {

using namespace metrics;

int rowHeight(const RowLook& look, const QFont& font)
{
    const int title = QFontMetrics(font).height();
    if (look.heading)
        return qMax(kRow + kGap, title + 2 * kSpace);
    if (look.subtitle.isEmpty())
        return qMax(kRow, title + 2 * kGap);
    return qMax(kTwoLineRow, title + QFontMetrics(small(font)).height() + kPad);
}

/// Lays pieces out from the leading edge and mirrors each as it is asked for.
class Row {
public:
    Row(const QRect& rect, Qt::LayoutDirection direction)
        : m_rect(rect)
        , m_left(rect.left())
        , m_right(rect.right() + 1)
        , m_direction(direction)
    {
    }
    void skip(int width) { m_left += width; }
    void skipEnd(int width) { m_right -= width; }
    QRect leading(int width)
    {
        const QRect logical(m_left, m_rect.top(), width, m_rect.height());
        m_left += width;
        return mirrored(logical);
    }
    QRect trailing(int width)
    {
        m_right -= width;
        return mirrored({m_right, m_rect.top(), width, m_rect.height()});
    }
    [[nodiscard]] QRect rest() const { return mirrored({m_left, m_rect.top(), m_right - m_left, m_rect.height()}); }

private:
    [[nodiscard]] QRect mirrored(const QRect& logical) const
    {
        return QStyle::visualRect(m_direction, m_rect, logical);
    }
    QRect m_rect;
    int m_left;
    int m_right;
    Qt::LayoutDirection m_direction;
};

QRect centred(const QRect& where, int size)
{
    return {where.x() + (where.width() - size) / 2, where.y() + (where.height() - size) / 2, size, size};
}

void paintText(QPainter& painter, const QRect& where, const QString& text, const QFont& font, const QColor& ink,
    Qt::LayoutDirection direction)
{
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width());
    painter.drawText(where,
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading) | Qt::AlignVCenter) | Qt::TextSingleLine,
        shown);
}

} // namespace

TwoLineDelegate::TwoLineDelegate(Look look, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_look(std::move(look))
{
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {120, rowHeight(m_look(index), option.font)};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RowLook look = m_look(index);
    const QPalette& palette = option.palette;
    const auto direction = option.direction;
    const bool selected = option.state.testFlag(QStyle::State_Selected) && !look.heading;
    painter->save();
    Row row(option.rect, direction);

    if (look.heading) {
        row.skip(kPad);
        paintText(*painter, row.rest().adjusted(0, kGap, 0, 0), look.title, heading(option.font),
            color(Role::Muted, palette), direction);
        painter->restore();
        return;
    }
    if (selected)
        painter->fillRect(option.rect, color(Role::Selection, palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, color(Role::Gutter, palette));
    const QColor shapeInk = look.shape ? color(role(*look.shape), palette) : QColor();
    const QRect edge = row.leading(kEnvironmentLine);
    if (selected && look.edge && shapeInk.isValid())
        painter->fillRect(edge, shapeInk);

    row.skip(kPad - kEnvironmentLine);
    const QColor plain = selected ? color(Role::SelectionText, palette) : color(Role::Text, palette);
    const QColor quiet = selected ? color(Role::SelectionText, palette) : color(Role::Muted, palette);
    if (look.shape) {
        paintShape(*painter, centred(row.leading(kShape + 1), kShape), *look.shape, shapeInk);
        row.skip(kSpace + 1);
    } else if (!look.icon.isEmpty()) {
        const QRect where = centred(row.leading(kIcon), kIcon);
        paintIcon(*painter, where, look.icon, color(look.iconRole, palette));
        row.skip(kSpace);
    }
    row.skipEnd(kPad);
    if (!look.badge.isEmpty()) {
        const PillLook pill{.text = look.badge, .tone = look.badgeTone, .shape = look.badgeShape};
        const QSize size = pillSize(pill, option.font);
        paintPill(*painter, row.trailing(size.width()), pill, option.font, palette, direction);
        row.skipEnd(kSpace);
    }
    if (!look.trailingIcon.isEmpty()) {
        paintIcon(*painter, centred(row.trailing(14), 14), look.trailingIcon, quiet);
        row.skipEnd(kSpace);
    }

    const QFont titleFont = look.strong || selected ? strong(option.font) : option.font;
    QRect words = row.rest();
    if (look.subtitle.isEmpty()) {
        paintText(*painter, words, look.title, titleFont, look.muted ? quiet : plain, direction);
    } else {
        const QFont under = small(option.font);
        const int first = QFontMetrics(titleFont).height();
        const int second = QFontMetrics(under).height();
        words.setTop(words.top() + (words.height() - first - second) / 2);
        words.setHeight(first);
        paintText(*painter, words, look.title, titleFont, look.muted ? quiet : plain, direction);
        words.translate(0, first);
        words.setHeight(second);
        paintText(*painter, words, look.subtitle, under, quiet, direction);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(color(Role::Accent, palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool TwoLineDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const RowLook look = m_look(index);
    if (look.heading)
        return false;
    QStringList lines{look.title};
    for (const QString& more : {look.subtitle, look.badge}) {
        if (!more.isEmpty())
            lines << more;
    }
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view);
    return true;
}

} // namespace lockkeeper::theme
