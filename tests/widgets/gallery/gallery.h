#pragma once

#include "theme/theme.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

namespace lockkeeper::test {

/// One way to look at a widget: light or dark, left to right or right to left, 100 or 150 % text.
struct View {
    theme::Scheme scheme = theme::Scheme::Light;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    int percent = 100;
    [[nodiscard]] QString name() const;
};
[[nodiscard]] const std::vector<View>& views();

/// Shows widgets in every view, keeps a picture of each in the build folder's `pictures/` for eyes, and says what eyes
/// miss. Ownership: dresses the application while it lives.
class Gallery {
public:
    Gallery();

    using Make = std::function<std::unique_ptr<QWidget>()>;
    /// Makes, shows and pictures the widget in each view; returns every fault found, a line each.
    [[nodiscard]] QStringList walk(const QString& name, const QSize& size, const Make& make);

private:
    QFont m_font;
    theme::Theme m_theme;
};

/// What is wrong with a widget that is shown: text cut off, contrast below 4.5:1 in the pixels as they are, a control
/// without accessible or object name.
[[nodiscard]] QStringList faults(QWidget& shown);

} // namespace lockkeeper::test
