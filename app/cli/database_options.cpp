#include "app/cli/database_options.h"

#include "app/cli/ask_password.h"
#include "base/text.h"
#include "base/tr.h"
#include "profile/connection_url.h"
#include "profile/secrets.h"
#include "profile/store.h"

#include <CLI/CLI.hpp>

namespace lockkeeper::cli {

std::shared_ptr<DatabaseOptions> DatabaseOptions::addTo(CLI::App& command)
{
    auto options = std::make_shared<DatabaseOptions>();
    auto* name = command.add_option("--profile", options->profile, "A profile's name");
    command.add_option("--url", options->url, "A libpq URI, key=value string or Prisma URL")->excludes(name);
    command.add_option(
        "--environment", options->environment, "development, staging or production, for --url; else production");
    return options;
}

Result<environment::Environment> environmentFrom(const std::string& word)
{
    if (const auto found = environment::parse(word))
        return *found;
    return std::unexpected(Error{.kind = Error::Kind::Usage,
        .code = "environment-unknown",
        .message = Tr::tr("\"%1\" is no environment; say development, staging or production.").arg(text(word))});
}

Result<ChosenDatabase> choose(const Invocation& invocation, const DatabaseOptions& options, Password password)
{
    if (!options.profile.empty()) {
        LK_LET(profile::Profile found, profile::Store(invocation.home.profiles()).find(options.profile));
        if (!options.environment.empty()) {
            // A word on the command line may make us more careful, never less.
            LK_LET(const auto said, environmentFrom(options.environment));
            found.environment = environment::stricter(found.environment, said);
        }
        profile::Secrets secrets(askOnTerminal);
        if (password == Password::IfKnown) {
            secrets.loadNow({found});
            profile::Target known = secrets.target(found);
            return ChosenDatabase{.profile = std::move(found), .target = std::move(known)};
        }
        LK_LET(profile::Target target, secrets.resolveNow(found));
        return ChosenDatabase{.profile = std::move(found), .target = std::move(target)};
    }
    if (options.url.empty()) {
        return std::unexpected(Error{.kind = Error::Kind::Usage,
            .code = "database-not-named",
            .message = Tr::tr("Name the database: --profile NAME, or --url URL with --environment.")});
    }
    LK_LET(profile::ParsedUrl parsed, profile::parseUrl(options.url));
    for (const QString& note : parsed.notes)
        say(invocation, Tr::tr("Note: %1").arg(note));
    ChosenDatabase chosen{.target = parsed.target, .classified = !options.environment.empty()};
    chosen.profile.target = std::move(parsed.target);
    chosen.profile.target.password = {};
    chosen.profile.pooled = parsed.pooled;
    if (chosen.classified) {
        LK_LET(chosen.profile.environment, environmentFrom(options.environment));
    }
    return chosen;
}

operations::Database database(const ChosenDatabase& chosen)
{
    return {.target = chosen.target,
        .profile = chosen.profile.name,
        .environment = chosen.profile.environment,
        .pooled = chosen.profile.pooled};
}

} // namespace lockkeeper::cli
