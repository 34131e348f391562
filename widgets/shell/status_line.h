#pragma once

#include "environment/environment.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

namespace lockkeeper::shell {

/// The line at the foot: profile in its environment's colour, then what is known of the server, position at the end.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setProfile(std::optional<environment::Environment> environment, const QString& name);
    /// "PostgreSQL 15.18", "TLS", …; replaces what stood there.
    void setFacts(const QStringList& facts);
    void setPosition(const QString& text);
    [[nodiscard]] QStringList facts() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tint();
    std::optional<environment::Environment> m_environment;
    QLabel* m_shape;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_position;
    QStringList m_list;
};

} // namespace lockkeeper::shell
