#pragma once

#include "base/home.h"
#include "theme/theme.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace lockkeeper::app {

/// What the window remembers. Read once at the start and passed down; written when the window closes.
struct Settings {
    QByteArray geometry;
    QByteArray columns; ///< sidebar and pages
    QByteArray rows; ///< those and the operations
    bool operationsFolded = false;
    QString profile; ///< last chosen
    QString page; ///< last open, by id
    theme::Scheme scheme = theme::Scheme::System;
    QString language; ///< "ar"; empty: the system's
};

/// From Home::settings(); what is missing or unreadable is the default.
[[nodiscard]] Settings loadSettings(const Home& home);
void saveSettings(const Home& home, const Settings& settings);

} // namespace lockkeeper::app
