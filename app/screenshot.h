#pragma once

#include <QtCore/QString>

namespace lockkeeper::app {

class MainWindow;

/// What is to be seen on a picture beside the page.
struct Picture {
    QString file;
    bool compare = false; ///< the safe rewrite beside the migration's text
};

/// Writes a picture of the window once everything it shows has loaded, then ends the program: status 0, or 4 where
/// nothing settled in two minutes or the file could not be written.
void takeScreenshot(MainWindow& window, const Picture& picture);

} // namespace lockkeeper::app
