#include "app/cli/desk.h"

#include "backup/vault.h"
#include "base/file.h"
#include "base/tr.h"
#include "operations/recover.h"
#include "profile/secrets.h"
#include "profile/store.h"

namespace lockkeeper::cli {

Result<Desk> Desk::open(const Invocation& invocation)
{
    LK_TRY(makeFolder(invocation.home.root));
    LK_LET(std::vector<profile::Profile> profiles, profile::Store(invocation.home.profiles()).load());
    LK_LET(journal::Journal journal, journal::Journal::open(invocation.home.store(), "cli"));
    // What the keyring gives without a question: the gate asks other profiles' databases what they are.
    const auto secrets = std::make_shared<profile::Secrets>();
    secrets->loadNow(profiles);
    const auto credentials = [secrets](const profile::Profile& one) { return secrets->target(one); };
    Desk desk{.journal = journal, .gate = guard::Gate(std::move(profiles), journal, credentials)};
    Task task;
    LK_LET(const operations::Recovered recovered,
        operations::recover(desk.gate, backup::Vault(invocation.home.vault()), credentials, task));
    if (recovered.partialBackups + recovered.databases > 0)
        say(invocation,
            Tr::tr("Note: cleared away what an interrupted run left behind (backups: %1, databases: %2).")
                .arg(recovered.partialBackups)
                .arg(recovered.databases));
    for (const QString& pending : recovered.pending)
        say(invocation, Tr::tr("Note: %1").arg(pending));
    return desk;
}

} // namespace lockkeeper::cli
