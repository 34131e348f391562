#pragma once

#include "branch/provider.h"

namespace lockkeeper::branch {

/// pg_dump | pg_restore under one snapshot: whoever works at the source goes on working.
extern const Provider kCopyProvider;

} // namespace lockkeeper::branch
