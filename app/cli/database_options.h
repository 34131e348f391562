#pragma once

#include "app/cli/invocation.h"
#include "operations/database.h"
#include "profile/profile.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace lockkeeper::cli {

/// How a command names a database: `--profile NAME`, or `--url URL` with `--environment E`.
struct DatabaseOptions {
    std::string profile;
    std::string url;
    std::string environment;

    /// Adds the three options; the values live as long as the returned pointer.
    [[nodiscard]] static std::shared_ptr<DatabaseOptions> addTo(CLI::App& command);
    [[nodiscard]] bool given() const { return !profile.empty() || !url.empty(); }
};

/// The database chosen, ready to connect to.
struct ChosenDatabase {
    profile::Profile profile; ///< without a name where a URL was given
    profile::Target target; ///< with the password, where one is known
    bool classified = true; ///< false: a URL without an environment, which counts as production
};

/// Whether a command can do without the password: what only asks who a database is, must not fail for the lack of it.
enum class Password { Needed, IfKnown };

/// Errors: `profile-missing`, `database-not-named`, `environment-unknown`, those of parseUrl and of the password.
[[nodiscard]] Result<ChosenDatabase> choose(
    const Invocation& invocation, const DatabaseOptions& options, Password password = Password::Needed);

/// The same as the journeys take it.
[[nodiscard]] operations::Database database(const ChosenDatabase& chosen);

/// The word as an environment. Errors: `environment-unknown`.
[[nodiscard]] Result<environment::Environment> environmentFrom(const std::string& word);

} // namespace lockkeeper::cli
