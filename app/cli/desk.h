#pragma once

#include "app/cli/invocation.h"
#include "guard/gate.h"
#include "journal/journal.h"
#include "profile/profile.h"

namespace lockkeeper::cli {

/// What a command that touches a database works with: the journal and the gate over all profiles.
struct Desk {
    journal::Journal journal;
    guard::Gate gate;

    /// Opens both, after clearing away what runs of ours that died have left behind.
    [[nodiscard]] static Result<Desk> open(const Invocation& invocation);
};

} // namespace lockkeeper::cli
