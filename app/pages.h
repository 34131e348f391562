#pragma once

#include "shell/page.h"

#include <QtGui/QKeySequence>

#include <functional>
#include <vector>

namespace lockkeeper::app {

class Workspace;

/// One page of the window. Navigation, menu, palette and screenshots are drawn from the list.
struct PageEntry {
    QString id; ///< "migrations": what --page takes
    QString title; ///< translated
    QString icon;
    QKeySequence keys;
    QString tooltip;
    /// Makes the page and joins it with the workspace: its models in, its intents out.
    std::function<shell::Page*(Workspace&, QWidget*)> make;
    /// Turns what a person named (a part of a name) into what the page knows, once it has loaded; none: as it is.
    std::function<QString(const shell::Page&, const QString&)> resolve{};
};

/// The pages in the order of their tabs.
[[nodiscard]] std::vector<PageEntry> pages();

} // namespace lockkeeper::app
