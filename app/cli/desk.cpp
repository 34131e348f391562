#include "app/cli/desk.h"

#include "base/file.h"
#include "profile/store.h"

namespace lockkeeper::cli {

Result<Desk> Desk::open(const Invocation& invocation)
{
    LK_TRY(makeFolder(invocation.home.root));
    LK_LET(std::vector<profile::Profile> profiles, profile::Store(invocation.home.profiles()).load());
    LK_LET(journal::Journal journal, journal::Journal::open(invocation.home.store(), "cli"));
    return Desk{.journal = journal, .gate = guard::Gate(std::move(profiles), journal)};
}

} // namespace lockkeeper::cli
