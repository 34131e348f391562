#pragma once

#include "profile/secrets.h"

namespace lockkeeper::cli {

/// Asks on the terminal with the echo off; "no" at once where there is no terminal.
void askOnTerminal(const profile::Profile& profile, const QString& why, profile::Secrets::Answer answer);

} // namespace lockkeeper::cli
