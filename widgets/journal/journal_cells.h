#pragma once

#include "cells/cell_delegate.h"

namespace lockkeeper::journal_page {

/// A journal line's cell: when in words, the environment's shape beside the profile, the result as symbol and word.
[[nodiscard]] cells::CellLook journalCell(const QModelIndex& index);

} // namespace lockkeeper::journal_page
