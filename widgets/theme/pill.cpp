#include "theme/pill.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

#include <QtWidgets/QStyle>

namespace lockkeeper::theme {
namespace {

constexpr int kPillEnd = 6;
constexpr int kPillShape = 8;

QFont pillFont(const QFont& font) { return strong(small(font)); }

} // namespace

QSize pillSize(const PillLook& look, const QFont& font)
{
    const QFontMetrics metrics(pillFont(font));
    const int height = metrics.height() + 2;
    const int shape = look.shape ? kPillShape + metrics::kGap : 0;
    return {qMax(metrics.horizontalAdvance(look.text) + shape + 2 * kPillEnd + 2, height), height};
}

void paintPill(QPainter& painter, const QRect& where, const PillLook& look, const QFont& font, const QPalette& palette,
    Qt::LayoutDirection direction)
{
    const QSize size = pillSize(look, font);
    const QRect box(where.center().x() - size.width() / 2 + 1, where.center().y() - size.height() / 2 + 1, size.width(),
        size.height());
    const QColor ink = color(textRole(look.tone), palette);
    // Without tints of ours the frame is what makes it a pill.
    paintBox(painter, box, color(tintRole(look.tone), palette), isOurs(palette) ? QColor() : ink, size.height() / 2);
    QRect words = box;
    if (look.shape) {
        const QRect logical(box.left() + kPillEnd, box.top() + (box.height() - kPillShape) / 2, kPillShape, kPillShape);
        paintShape(painter, QStyle::visualRect(direction, box, logical), *look.shape, ink);
        words = QStyle::visualRect(direction, box, box.adjusted(kPillEnd + kPillShape, 0, 0, 0));
    }
    painter.setFont(pillFont(font));
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignCenter, look.text);
}

Pill::Pill(QWidget* parent)
    : Pill({}, Tone::Neutral, parent)
{
}

Pill::Pill(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Pill::set(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    if (text.isEmpty())
        hide();
    updateGeometry();
    update();
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), {.text = m_text, .tone = m_tone}, font(), palette());
}

} // namespace lockkeeper::theme
