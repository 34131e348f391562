#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QtCore/QString>

namespace lockkeeper::profile {

/// Asks on the controlling terminal with its echo off, never on standard input or output: those may be pipes.
///
/// Threads: any; blocks until a line is typed, so never the window's. Errors: `no-terminal`; `cancelled` where the
/// line is ended by Ctrl+C or Ctrl+D.
[[nodiscard]] Result<Secret> askOnTerminal(const QString& prompt);

} // namespace lockkeeper::profile
