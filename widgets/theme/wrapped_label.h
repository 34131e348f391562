#pragma once

#include <QtWidgets/QLabel>

#include <optional>

namespace lockkeeper::theme {

/// A label of several lines that remembers how high it is at a width: a layout asks for it many times over, and each
/// time the text would be broken into lines anew.
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;

private:
    struct Measured {
        int width = 0;
        int height = 0;
        QString text;
    };
    mutable std::optional<Measured> m_measured;
};

} // namespace lockkeeper::theme
