#pragma once

#include <QtWidgets/QLabel>

#include <optional>

namespace lockkeeper::theme {

/// A label of several lines that is cheap to lay out: it remembers how high it is at a width, takes the width it is
/// given, and is a text to select in only while the mouse is over it.
///
/// A layout asks for sizes many times over, and each time the text would be broken into lines anew; a text to select in
/// is a document, which is laid out several times for each answer.
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    /// Its text can be selected and copied with the mouse.
    void setSelectable() { m_selectable = true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Measured {
        int width = 0;
        int height = 0;
        QString text;
    };
    mutable std::optional<Measured> m_measured;
    bool m_selectable = false;
};

} // namespace lockkeeper::theme
