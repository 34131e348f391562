#pragma once

#include "app/pages.h"

namespace lockkeeper::app {

// Each page and what joins it with the workspace: app/pages/<id>.cpp.
[[nodiscard]] PageEntry migrationsPage();
[[nodiscard]] PageEntry backupsPage();
[[nodiscard]] PageEntry journalPage();

} // namespace lockkeeper::app
