#pragma once

#include "theme/colors.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::theme {

/// The size of a pill with this text: for delegates.
[[nodiscard]] QSize pillSize(const QString& text, const QFont& font);
/// Paints it in the middle of `where`.
void paintPill(
    QPainter& painter, const QRect& where, const QString& text, Tone tone, const QFont& font, const QPalette& palette);

/// A word or number on a tint: "2 lost", "4". Says its text to screen readers; empty text hides it and keeps no room.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget* parent = nullptr);
    Pill(const QString& text, Tone tone, QWidget* parent = nullptr);

    void set(const QString& text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    QSize sizeHint() const override { return pillSize(m_text, font()); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

} // namespace lockkeeper::theme
