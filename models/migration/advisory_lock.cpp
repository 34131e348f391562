#include "base/text.h"
#include "base/tr.h"
#include "migration/apply.h"
#include "migration/history.h"

#include <chrono>
#include <thread>

#include "queries.h"

namespace lockkeeper::migration {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(10); // Prisma's
constexpr auto kPause = std::chrono::milliseconds(100);

Error locked(postgres::Session& session)
{
    Error error{.kind = Error::Kind::Failed,
        .code = "migration-locked",
        .message = Tr::tr("Another session is applying migrations to \"%1\" (P1002): try again when it is done.")
            .arg(text(session.server().database))};
    const auto holder = session.query(queries::lock_holder);
    if (holder && holder->count() > 0)
        error.detail = Tr::tr("Process %1, program \"%2\", user \"%3\", connected for %4 s.")
                           .arg(text(holder->text(0, 0)), text(holder->text(0, 1)), text(holder->text(0, 2)),
                               text(holder->text(0, 3)));
    return error;
}

} // namespace

Result<AdvisoryLock> AdvisoryLock::take(postgres::Session& session, Task& task)
{
    // Asked for again and again instead of waited for: the wait could not be told from a hung server.
    for (const auto deadline = Clock::now() + kPatience;; std::this_thread::sleep_for(kPause)) {
        LK_LET(const postgres::Rows taken,
            session.query("SELECT pg_catalog.pg_try_advisory_lock($1)", {std::to_string(kAdvisoryLock)}));
        if (taken.boolean(0, 0))
            return AdvisoryLock(session);
        if (task.cancelled())
            return std::unexpected(cancelledError());
        if (Clock::now() >= deadline)
            return std::unexpected(locked(session));
        task.stage(Tr::tr("Waiting for another migration to end"));
    }
}

AdvisoryLock::~AdvisoryLock()
{
    // Ends with the connection anyway; given back at once where the session lives on.
    if (m_session && m_session->connected())
        std::ignore = m_session->query("SELECT pg_catalog.pg_advisory_unlock($1)", {std::to_string(kAdvisoryLock)});
}

} // namespace lockkeeper::migration
