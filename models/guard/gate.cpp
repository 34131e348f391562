#include "guard/gate.h"

#include "base/text.h"
#include "base/tr.h"
#include "guard/neighbours.h"
#include "postgres/session.h"
#include "profile/connection_url.h"

namespace lockkeeper::guard {
namespace {

using environment::Clearance;
using environment::Environment;
using environment::Identity;
using environment::Operation;
using profile::Profile;
using profile::Target;

/// What one database says of another beside it.
struct Beside {
    Identity identity;
    Comment comment;
};

Result<std::optional<Beside>> lookBeside(const Target& target, const std::string& name, Task& task)
{
    LK_LET(auto session, postgres::ReadSession::open(target, "guard", task));
    LK_LET(const postgres::Rows rows,
        session.query("SELECT oid, coalesce(pg_catalog.shobj_description(oid, 'pg_database'), '')"
                      " FROM pg_catalog.pg_database WHERE datname = $1",
            postgres::Values{name}));
    if (rows.count() == 0)
        return std::optional<Beside>();
    return Beside{.identity
        = {.system = session.server().identity.system, .database = static_cast<std::uint32_t>(rows.integer(0, 0))},
        .comment = parseComment(rows.text(0, 1))};
}

/// Where the mark stands that the operation needs.
enum class MarkIn { Nowhere, Target, Object };

MarkIn markIn(Operation operation)
{
    switch (operation) {
    case Operation::FillNewDatabase:
        return MarkIn::Target;
    case Operation::FinishNewDatabase:
    case Operation::DropBranch:
    case Operation::DropLeftover:
        return MarkIn::Object;
    case Operation::ResetDatabase:
    case Operation::ApplyMigrations:
    case Operation::CreateDatabase:
    case Operation::MarkDatabase:
        return MarkIn::Nowhere;
    }
    return MarkIn::Nowhere;
}

Verdict unmarked(Operation operation, const std::string& name)
{
    const bool branch = operation == Operation::DropBranch;
    return {.kind = Verdict::Kind::Refused,
        .level = Level::TypedName,
        .reason = branch
            ? Tr::tr("The database %1 does not carry Lockkeeper's branch mark, so it is not ours to drop.")
                  .arg(text(name))
            : Tr::tr("The database %1 does not carry Lockkeeper's building mark, so it may hold somebody's data.")
                  .arg(text(name)),
        .instead = branch ? Tr::tr("Delete only branches that the list shows.")
                          : Tr::tr("Choose the name of a database that does not exist yet.")};
}

QString sentence(Environment environment, const QString& why)
{
    return Tr::tr("It counts as %1: %2.").arg(environment::title(environment).toLower(), why);
}

journal::Opening opening(const Request& request, const Decision& decision, std::string_view what)
{
    return {.operation = std::string(environment::name(request.operation)),
        .profile = request.profile,
        .environment = decision.standing.environment,
        .database = decision.standing.database,
        .identity = decision.standing.identity.known() ? decision.standing.identity.text() : std::string(),
        .what = std::string(what) + (request.object.empty() ? std::string() : ": " + request.object)};
}

} // namespace

Gate::Gate(std::vector<Profile> profiles, journal::Journal journal, Credentials credentials)
    : m_profiles(std::move(profiles))
    , m_journal(std::move(journal))
    , m_credentials(std::move(credentials))
{
}

Result<Standing> Gate::standing(
    const Target& target, const std::string& profileName, std::optional<Environment> stated, Task& task) const
{
    Standing standing{.database = target.database()};
    std::optional<Environment> known;
    QString because;
    const auto take = [&](Environment environment, const QString& why) {
        if (!known || environment > *known) {
            known = environment;
            because = why;
        }
    };
    const auto own = std::ranges::find(m_profiles, profileName, &Profile::name);
    const bool named = !profileName.empty() && own != m_profiles.end();
    if (named)
        take(own->environment, Tr::tr("the profile %1 says so").arg(text(own->name)));
    if (stated)
        take(*stated, Tr::tr("that was said of it"));

    auto session = postgres::ReadSession::open(target, "guard", task);
    if (session) {
        standing.reached = true;
        standing.identity = session->server().identity;
        standing.database = session->server().database;
        standing.comment = parseComment(session->server().databaseComment);
        if (standing.comment.mark.environment)
            take(*standing.comment.mark.environment, Tr::tr("the mark in the database says so"));
        // So that other profiles need not ask this one; not where the target is another database of its server.
        const std::string there = profile::shownPlace(target);
        if (named && there == profile::shownPlace(own->target))
            static_cast<void>(m_journal.remember(own->name, standing.identity, own->environment, there));
    } else {
        if (session.error().kind == Error::Kind::Cancelled)
            return std::unexpected(session.error());
        standing.problem = session.error();
    }

    // Only a stricter profile can change the answer; where nobody has classified it yet, every one can.
    std::vector<Profile> candidates;
    for (const Profile& profile : m_profiles) {
        const bool itself = named && profile.name == own->name;
        if (!itself && (!known || profile.environment > *known))
            candidates.push_back(profile);
    }
    const Place place{.target = target, .identity = standing.identity, .database = standing.database};
    LK_LET(const std::vector<Profile> reaching, profilesReaching(place, candidates, m_journal, m_credentials, task));
    for (const Profile& profile : reaching) {
        // Unreached and unclassified: an address that looks like a development profile's proves nothing.
        if (known || standing.reached)
            take(profile.environment, Tr::tr("the profile %1 reaches the same database").arg(text(profile.name)));
    }
    if (!known)
        because = Tr::tr("nobody classified it");
    standing.environment = known.value_or(Environment::Production);
    standing.because = sentence(standing.environment, because);
    return standing;
}

Result<Decision> Gate::decide(const Request& request, Task& task) const
{
    LK_LET(Standing standing, this->standing(request.target, request.profile, request.environment, task));
    Decision decision{.verdict = {}, .standing = std::move(standing), .nameToType = {}};
    decision.nameToType = decision.standing.database;
    const MarkIn where = markIn(request.operation);
    if (where == MarkIn::Nowhere) {
        decision.verdict = judge(request.operation, decision.standing.environment);
        return decision;
    }
    if (!decision.standing.reached)
        return std::unexpected(*decision.standing.problem);

    Mark mark = decision.standing.comment.mark;
    Environment environment = Environment::Development; // our own mark says: nobody's data, unless a profile disagrees
    if (where == MarkIn::Object) {
        decision.nameToType = request.object;
        LK_LET(const std::optional<Beside> beside, lookBeside(request.target, request.object, task));
        mark = beside ? beside->comment.mark : Mark{};
        if (beside) {
            const Target there = request.target.withDatabase(request.object);
            const Place place{.target = there, .identity = beside->identity, .database = request.object};
            LK_LET(const std::vector<Profile> reaching,
                profilesReaching(place, m_profiles, m_journal, m_credentials, task));
            for (const Profile& profile : reaching)
                environment = environment::stricter(environment, profile.environment);
        }
    }
    const bool marked
        = request.operation == Operation::DropBranch ? mark.branch.has_value() : mark.building.has_value();
    const std::string& name = where == MarkIn::Object ? request.object : decision.standing.database;
    decision.verdict = marked ? judge(request.operation, environment) : unmarked(request.operation, name);
    return decision;
}

Result<Clearance> Gate::clear(const Request& request, const Confirmation& confirmation, Task& task) const
{
    LK_LET(const Decision decision, decide(request, task));
    const Verdict& verdict = decision.verdict;
    const QString why = (decision.standing.because + QLatin1Char(' ') + verdict.reason).trimmed();
    if (verdict.kind == Verdict::Kind::Refused) {
        LK_TRY(m_journal.record(opening(request, decision, "refused by the guard"), journal::Ending::Refused, why));
        return std::unexpected(Error{.kind = Error::Kind::Refused,
            .code = "guard-refused",
            .message = verdict.reason,
            .detail = decision.standing.because,
            .hint = verdict.instead});
    }
    // Nothing is cleared for a database nobody has seen: the session could not be compared with it.
    if (!decision.standing.reached)
        return std::unexpected(*decision.standing.problem);
    if (verdict.kind == Verdict::Kind::Confirm) {
        if (!confirmation.satisfies(verdict.level, decision.nameToType)) {
            LK_TRY(m_journal.record(opening(request, decision, "not confirmed"), journal::Ending::Refused, why));
            return std::unexpected(Error{.kind = Error::Kind::Refused,
                .code = "confirmation-needed",
                .message = verdict.level == Level::TypedName
                    ? Tr::tr("Not confirmed: the name typed is not %1.").arg(text(decision.nameToType))
                    : Tr::tr("Not confirmed: nothing was changed."),
                .detail = why,
                .hint = verdict.reason});
        }
        const std::string_view how = verdict.level == Level::TypedName ? "confirmed by typing its name" : "confirmed";
        LK_TRY(m_journal.record(opening(request, decision, how), journal::Ending::Done, why));
    }
    return Clearance(request.operation, decision.standing.identity, request.object);
}

} // namespace lockkeeper::guard
