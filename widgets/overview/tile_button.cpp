#include "overview/tile_button.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

namespace lockkeeper::overview {
namespace metrics = theme::metrics;

TileButton::TileButton(Tile tile, QWidget* parent)
    : QAbstractButton(parent)
    , m_tile(std::move(tile))
{
    setObjectName(QStringLiteral("tile-") + m_tile.page);
    setAccessibleName(m_tile.title + QStringLiteral(": ") + m_tile.answer);
    setAccessibleDescription(m_tile.detail);
    setToolTip(m_tile.detail);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int TileButton::contentHeight() const
{
    return 2 * fontMetrics().height() + QFontMetrics(theme::large(font())).height() + 2 * metrics::kSpace;
}

QSize TileButton::sizeHint() const
{
    const int widest = std::max(QFontMetrics(theme::large(font())).horizontalAdvance(m_tile.answer),
        fontMetrics().horizontalAdvance(m_tile.detail));
    return {widest + 2 * metrics::kWide, contentHeight() + 2 * metrics::kPad};
}

QSize TileButton::minimumSizeHint() const
{
    return {
        QFontMetrics(theme::large(font())).horizontalAdvance(m_tile.answer) + 2 * metrics::kWide, sizeHint().height()};
}

void TileButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QPalette now = palette();
    const bool lit = underMouse() || hasFocus();
    theme::paintBox(painter, rect(), theme::color(theme::Role::Surface, now),
        theme::color(hasFocus() ? theme::Role::Accent
                : lit           ? theme::Role::Muted
                                : theme::Role::Line,
            now),
        metrics::kRadius + 1);
    QRect line = rect().adjusted(metrics::kWide, metrics::kPad, -metrics::kWide, 0);
    const int side
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute)
        | Qt::TextSingleLine;
    const auto write = [&](const QString& words, const QFont& font, theme::Role role) {
        const QFontMetrics measure(font);
        line.setHeight(measure.height());
        painter.setFont(font);
        painter.setPen(theme::color(role, now));
        painter.drawText(line, side, measure.elidedText(words, Qt::ElideRight, line.width()));
        line.moveTop(line.bottom() + metrics::kSpace);
    };
    write(m_tile.title, font(), theme::Role::Muted);
    write(m_tile.answer, theme::large(font()), m_tile.ink);
    write(m_tile.detail, font(), theme::Role::Muted);
}

} // namespace lockkeeper::overview
