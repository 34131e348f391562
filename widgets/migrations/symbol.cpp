#include "migrations/symbol.h"

#include "theme/shapes.h"

namespace lockkeeper::migrations {

environment::Environment shapeOf(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Loss:
        return environment::Environment::Production;
    case theme::Tone::MayFail:
    case theme::Tone::Lock:
        return environment::Environment::Staging;
    case theme::Tone::Neutral:
    case theme::Tone::Accent:
    case theme::Tone::Good:
        return environment::Environment::Development;
    }
    return environment::Environment::Production;
}

void paintSymbol(QPainter& painter, const QRectF& where, theme::Tone tone, const QColor& color)
{
    theme::paintShape(painter, where, shapeOf(tone), color);
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
