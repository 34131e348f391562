#pragma once

#include "environment/environment.h"

#include <QtWidgets/QWidget>

namespace lockkeeper::theme {

/// The environment as shape and word in a frame of its colour.
class EnvironmentBadge final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentBadge(QWidget* parent = nullptr);

    void setEnvironment(environment::Environment environment);
    [[nodiscard]] environment::Environment environment() const { return m_environment; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString word() const;
    environment::Environment m_environment = environment::Environment::Production;
};

} // namespace lockkeeper::theme
