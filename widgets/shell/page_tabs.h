#pragma once

#include "environment/environment.h"
#include "theme/colors.h"

#include <QtWidgets/QTabBar>

#include <vector>

namespace lockkeeper::shell {

/// The pages' tabs: the open one joins the page and carries the environment's line, a number stands in a pill.
class PageTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit PageTabs(QWidget* parent = nullptr);

    void setEnvironment(environment::Environment environment);
    void setBadge(int tab, const QString& text, theme::Tone tone);
    [[nodiscard]] QString badge(int tab) const;

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void tabInserted(int index) override;

private:
    struct Badge {
        QString text;
        theme::Tone tone = theme::Tone::Neutral;
    };
    environment::Environment m_environment = environment::Environment::Production;
    std::vector<Badge> m_badges;
};

} // namespace lockkeeper::shell
