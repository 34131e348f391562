#pragma once

#include "environment/environment.h"
#include "theme/environment_badge.h"
#include "theme/parts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// What stands above everything that belongs to one database: a line in its colour, badge, name, address, padlock.
class Band final : public QWidget {
    Q_OBJECT
public:
    struct Shown {
        environment::Environment environment = environment::Environment::Production;
        QString profile;
        QString address; ///< "app@db1.example.net:5432/shop · marked production since 3 Mar 2026"
        QString warning{}; ///< "The database says it is production": in the colour of a loss
        bool readOnly = true;
    };
    explicit Band(QWidget* parent = nullptr);

    void show(const Shown& shown);
    [[nodiscard]] environment::Environment environment() const { return m_badge->environment(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tint();
    theme::EnvironmentBadge* m_badge;
    QLabel* m_name;
    theme::ElidedLabel* m_address;
    QLabel* m_warning;
    QLabel* m_lock;
    QLabel* m_lockWord;
};

} // namespace lockkeeper::shell
