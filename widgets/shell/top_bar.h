#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// The one bar: name, project, search, the two things done most, the menu.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    /// `search` opens the palette, `project` lets the person choose the project's folder; the bar keeps no rule.
    TopBar(QAction& search, QAction& project, const QList<QAction*>& buttons, QMenu& menu, QWidget* parent = nullptr);

    /// "shop · prisma/migrations"; empty: no project.
    void setProject(const QString& text, const QString& tooltip);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* m_project;
};

} // namespace lockkeeper::shell
