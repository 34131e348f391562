#include "migrations/symbol.h"

#include "theme/shapes.h"

namespace lockkeeper::migrations {

void paintSymbol(QPainter& painter, const QRectF& where, theme::Tone tone, const QColor& color)
{
    theme::paintShape(painter, where, theme::shapeOf(tone), color);
}

Symbol::Symbol(int side, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
{
    setObjectName(QStringLiteral("symbol"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Symbol::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void Symbol::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSymbol(painter, QRectF(0, (height() - m_side) / 2.0, m_side, m_side), m_tone,
        theme::color(theme::textRole(m_tone), palette()));
}

} // namespace lockkeeper::migrations
