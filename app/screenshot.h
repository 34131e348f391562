#pragma once

#include <QtCore/QString>

namespace lockkeeper::app {

class MainWindow;

/// Writes a picture of the window once everything it shows has loaded, then ends the program: status 0, or 4 where
/// nothing settled in two minutes or the file could not be written.
void takeScreenshot(MainWindow& window, const QString& file);

} // namespace lockkeeper::app
