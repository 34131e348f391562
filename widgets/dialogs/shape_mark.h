#pragma once

#include "environment/environment.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::dialogs {

/// An environment's shape in its colour, `side` pixels wide; its name is for screen readers.
class ShapeMark final : public QWidget {
    Q_OBJECT
public:
    ShapeMark(environment::Environment environment, int side, QWidget* parent = nullptr);

    void setEnvironment(environment::Environment environment);
    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    environment::Environment m_environment;
    int m_side;
};

} // namespace lockkeeper::dialogs
