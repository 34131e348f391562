#pragma once
// Who stands on what a statement drops or retypes. For this folder and live.cpp only.

#include "operations/live/look.h"

namespace lockkeeper::operations::live {

/// Fills in the look's dependants, and what the server will say because of them. Objects that the migrations drop
/// before are none. Errors: a session's.
[[nodiscard]] Result<> findDependants(Look& look, postgres::ReadSession& session);

} // namespace lockkeeper::operations::live
