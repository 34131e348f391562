#pragma once

#include "environment/environment.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace lockkeeper::app {

/// Asks whether the unsaved text of a migration may go; Cancel is the default. Returns at once: one of the two is
/// called when the person has answered.
void askToDiscard(QWidget& window, environment::Environment environment, const QString& migration,
    std::function<void()> discard, std::function<void()> keep = {});

/// The file of an edited migration changed on disk: asks whether to show what it holds now instead of what was typed.
void askToReload(
    QWidget& window, environment::Environment environment, const QString& migration, std::function<void()> reload);

} // namespace lockkeeper::app
