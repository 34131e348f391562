#pragma once

#include "theme/two_line_delegate.h"

namespace lockkeeper::migrations {

/// A migration's row: state as icon and words, what the analysis says as a pill.
[[nodiscard]] theme::RowLook migrationRow(const QModelIndex& index);

/// A finding's row: what happens, and where.
[[nodiscard]] theme::RowLook findingRow(const QModelIndex& index);

} // namespace lockkeeper::migrations
