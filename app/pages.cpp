#include "app/pages.h"

#include "app/pages/joins.h"

namespace lockkeeper::app {

// One line a page, in the order of their tabs.
std::vector<PageEntry> pages()
{
    return {
        overviewPage(),
        migrationsPage(),
        backupsPage(),
        branchesPage(),
        journalPage(),
    };
}

} // namespace lockkeeper::app
