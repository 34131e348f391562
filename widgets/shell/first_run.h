#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

namespace lockkeeper::shell {

/// What a newcomer without profiles sees: three ways in, each a card with one button.
class FirstRun final : public QWidget {
    Q_OBJECT
public:
    FirstRun(QAction& tryIt, QAction& addConnection, QAction& openProject, QWidget* parent = nullptr);
};

} // namespace lockkeeper::shell
