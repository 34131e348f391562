#pragma once

#include <QtWidgets/QStackedWidget>

namespace lockkeeper::shell {

/// Pages of which each fills the room it is given.
///
/// Nobody needs to know how high they would like to be for a width; to find out, Qt would wrap every label of every
/// page anew at each change of layout.
class PageStack final : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace lockkeeper::shell
