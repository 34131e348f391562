#pragma once

#include "cells/cell_delegate.h"

namespace lockkeeper::backups {

/// A backup's cell: when in words, the environment's shape, the level as a pill.
[[nodiscard]] cells::CellLook backupCell(const QModelIndex& index);

} // namespace lockkeeper::backups
