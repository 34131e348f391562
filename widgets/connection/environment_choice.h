#pragma once

#include "environment/environment.h"

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace lockkeeper::connection {

/// Development, staging or production: each its shape, its word and its colour.
class EnvironmentChoice final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentChoice(QWidget* parent = nullptr);

    void choose(environment::Environment environment);
    [[nodiscard]] environment::Environment chosen() const;

Q_SIGNALS:
    /// The reader chose; not for `choose`.
    void chosenByReader();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();
    QButtonGroup* m_group;
};

} // namespace lockkeeper::connection
