#pragma once

#include <QtWidgets/QApplication>

namespace lockkeeper::app {

/// Words and direction of the whole program: "ar", "en"; empty: the system's. Called before the first widget.
void useLanguage(QApplication& application, const QString& language);

/// The window's icon, and the font where no desktop names one.
void useFontsAndIcon();

} // namespace lockkeeper::app
