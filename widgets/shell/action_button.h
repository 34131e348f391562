#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace lockkeeper::shell {

/// A button that is one action: its text, its keys in a small frame, its tooltip, whether it may be used now.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    enum class Look {
        Button,
        Centred, ///< without its keys
        Field, ///< like a field to type in: text muted, at the leading edge, keys at the end
    };
    explicit ActionButton(QAction& action, Look look = Look::Button, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    [[nodiscard]] QString keys() const;
    QAction* m_action;
    Look m_look;
};

} // namespace lockkeeper::shell
