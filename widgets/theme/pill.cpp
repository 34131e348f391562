#include "theme/pill.h"

#include "theme/fonts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"

namespace lockkeeper::theme {
namespace {

QFont pillFont(const QFont& font) { return strong(small(font)); }

} // namespace

QSize pillSize(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(pillFont(font));
    const int height = metrics.height() + 2;
    return {qMax(metrics.horizontalAdvance(text) + 2 * 6 + 2, height), height};
}

void paintPill(
    QPainter& painter, const QRect& where, const QString& text, Tone tone, const QFont& font, const QPalette& palette)
{
    const QSize size = pillSize(text, font);
    const QRect box(where.center().x() - size.width() / 2 + 1, where.center().y() - size.height() / 2 + 1, size.width(),
        size.height());
    const QColor ink = color(textRole(tone), palette);
    // Without tints of ours the frame is what makes it a pill.
    paintBox(painter, box, color(tintRole(tone), palette), isOurs(palette) ? QColor() : ink, size.height() / 2);
    painter.setFont(pillFont(font));
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
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
    paintPill(painter, rect(), m_text, m_tone, font(), palette());
}

} // namespace lockkeeper::theme
