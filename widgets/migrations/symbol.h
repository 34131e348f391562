#pragma once

#include "theme/colors.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::migrations {

/// A tone's outline in a colour.
void paintSymbol(QPainter& painter, const QRectF& where, theme::Tone tone, const QColor& color);

/// A tone's symbol in its colour, beside the words that say the same.
class Symbol final : public QWidget {
    Q_OBJECT
public:
    explicit Symbol(int side, QWidget* parent = nullptr);
    void setTone(theme::Tone tone);
    QSize sizeHint() const override { return {m_side, m_side + m_side / 3}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
    theme::Tone m_tone = theme::Tone::Neutral;
};

} // namespace lockkeeper::migrations
