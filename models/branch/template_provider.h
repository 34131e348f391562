#pragma once

#include "branch/provider.h"

namespace lockkeeper::branch {

/// CREATE DATABASE … TEMPLATE: the server copies the files. Nobody may be connected meanwhile, so it is never for
/// production, and never throws anybody out.
extern const Provider kTemplateProvider;

} // namespace lockkeeper::branch
