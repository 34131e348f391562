#pragma once

#include "app/pages.h"

namespace lockkeeper::app {

// Each page and what joins it with the workspace: app/pages/<id>.cpp.
[[nodiscard]] PageEntry overviewPage();
[[nodiscard]] PageEntry migrationsPage();
[[nodiscard]] PageEntry backupsPage();
[[nodiscard]] PageEntry branchesPage();
[[nodiscard]] PageEntry journalPage();

} // namespace lockkeeper::app
