#pragma once

#include "theme/colors.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace lockkeeper::theme {

/// What stands in a pill: a word, before it a shape where its meaning has one.
struct PillLook {
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<environment::Environment> shape{};
};

/// The size of a pill: for delegates.
[[nodiscard]] QSize pillSize(const PillLook& look, const QFont& font);
/// Paints it in the middle of `where`.
void paintPill(QPainter& painter, const QRect& where, const PillLook& look, const QFont& font, const QPalette& palette,
    Qt::LayoutDirection direction = Qt::LeftToRight);

/// A word or number on a tint: "2 lost", "4". Says its text to screen readers; empty text hides it and keeps no room.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget* parent = nullptr);
    Pill(const QString& text, Tone tone, QWidget* parent = nullptr);

    void set(const QString& text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    QSize sizeHint() const override { return pillSize({.text = m_text}, font()); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

} // namespace lockkeeper::theme
