#include "guard/policy.h"

#include "base/tr.h"

namespace lockkeeper::guard {
namespace {

using environment::Environment;
using environment::Operation;

Verdict confirm(Level level, const QString& reason)
{
    return {.kind = Verdict::Kind::Confirm, .level = level, .reason = reason, .instead = {}};
}

Verdict judgeReset(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return confirm(
            Level::Dialog, Tr::tr("A reset drops everything in the schema and applies all migrations again."));
    case Environment::Staging:
        return confirm(Level::TypedName,
            Tr::tr("This is staging: a reset drops everything in the schema, so type the database's name to confirm."));
    case Environment::Production:
        break;
    }
    return {.kind = Verdict::Kind::Refused,
        .level = Level::TypedName,
        .reason
        = Tr::tr("This is production: a reset would drop everything in the schema, and nothing can allow that."),
        .instead = Tr::tr("Create a branch and reset that, or apply the pending migrations after a verified backup.")};
}

Verdict judgeMigrations(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Verdict::allowed();
    case Environment::Staging:
        return confirm(Level::Dialog, Tr::tr("This is staging: the pending migrations change it."));
    case Environment::Production:
        break;
    }
    return confirm(Level::TypedName,
        Tr::tr("This is production: the pending migrations change it, so type the database's name to confirm."));
}

Verdict judgeMark(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Verdict::allowed();
    case Environment::Staging:
        return confirm(Level::Dialog, Tr::tr("This database counts as staging until now."));
    case Environment::Production:
        break;
    }
    return confirm(Level::TypedName,
        Tr::tr("This database counts as production until now, so type its name to confirm what it shall be."));
}

} // namespace

std::string_view name(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::Allowed:
        return "allowed";
    case Verdict::Kind::Confirm:
        return "confirm";
    case Verdict::Kind::Refused:
        return "refused";
    }
    return "refused";
}

Verdict judge(Operation operation, Environment environment)
{
    switch (operation) {
    case Operation::ResetDatabase:
        return judgeReset(environment);
    case Operation::ApplyMigrations:
        return judgeMigrations(environment);
    case Operation::MarkDatabase:
        return judgeMark(environment);
    case Operation::DropBranch:
        if (environment == Environment::Production)
            return confirm(Level::TypedName,
                Tr::tr("A profile calls this branch production, so type its name to confirm that it shall go."));
        return Verdict::allowed();
    case Operation::CreateDatabase: // beside what is there: nothing can be lost
    case Operation::FillNewDatabase:
    case Operation::FinishNewDatabase:
    case Operation::DropLeftover: // these three: only with our building mark
        return Verdict::allowed();
    }
    return {};
}

} // namespace lockkeeper::guard
