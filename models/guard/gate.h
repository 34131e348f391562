#pragma once

#include "base/result.h"
#include "base/task.h"
#include "environment/clearance.h"
#include "environment/environment.h"
#include "environment/identity.h"
#include "guard/mark.h"
#include "guard/policy.h"
#include "journal/journal.h"
#include "profile/profile.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::guard {

/// What somebody wants to do, and where the session that does it will connect.
struct Request {
    environment::Operation operation;
    profile::Target target; ///< with its password
    std::string profile{}; ///< the profile's name; empty for a bare URL
    std::optional<environment::Environment> environment{}; ///< what the person said of a bare URL
    /// The other database it speaks of. DropBranch, DropLeftover and FinishNewDatabase look for the mark in this one
    /// and connect to another, for PostgreSQL drops and renames no database one is connected to.
    std::string object{};
};

/// What a person answered; made by the face that asked.
class Confirmation {
public:
    [[nodiscard]] static Confirmation none() { return {}; }
    [[nodiscard]] static Confirmation dialogAccepted() { return Confirmation(true, std::nullopt); }
    [[nodiscard]] static Confirmation typedName(std::string typed) { return Confirmation(true, std::move(typed)); }

    /// Whether that is enough: a typed name must equal `name`, letter for letter, wherever one was typed.
    [[nodiscard]] bool satisfies(Level level, const std::string& name) const
    {
        return m_accepted && (m_typed ? *m_typed == name : level == Level::Dialog);
    }

private:
    Confirmation() = default;
    Confirmation(bool accepted, std::optional<std::string> typed)
        : m_accepted(accepted)
        , m_typed(std::move(typed))
    {
    }
    bool m_accepted = false;
    std::optional<std::string> m_typed;
};

/// What a database counts as, and why.
struct Standing {
    environment::Environment environment = environment::Environment::Production;
    bool reached = false; ///< the database itself was asked
    environment::Identity identity{}; ///< unknown where it was not reached
    std::string database{}; ///< its name, as the server or else the target has it
    Comment comment{};
    QString because; ///< a sentence: what made it this environment
    std::optional<Error> problem{}; ///< why it was not reached
};

struct Decision {
    Verdict verdict;
    Standing standing;
    std::string nameToType; ///< what a typed confirmation must equal
};

/// The one place that allows a mutation: it alone makes clearances.
///
/// It asks the database what it is and never only the profile. A database counts as the strictest of: the profile's own
/// environment, the mark in the database, and every profile that reaches the same database (system identifier and OID)
/// by whatever host name; one that nobody classified is production. Profiles that are stricter are asked on the spot
/// (2 s each, at the same time) unless the journal has seen them reach this very database; one that cannot be reached
/// is compared by address, port and name. A database that cannot be reached is never less strict than its profile.
///
/// Threads: any; a value that holds no connection. Errors: `guard-refused`, `confirmation-needed` (both of kind
/// Refused, hint: what to do instead), those of ReadSession and of the journal, which stop a mutation before it starts.
class Gate {
public:
    /// How the gate gets at another profile's password, without asking anybody: Secrets::target.
    using Credentials = std::function<profile::Target(const profile::Profile&)>;

    Gate(std::vector<profile::Profile> profiles, journal::Journal journal, Credentials credentials = {});

    /// What a target counts as; it changes nothing but the journal's sightings.
    [[nodiscard]] Result<Standing> standing(const profile::Target& target, const std::string& profileName,
        std::optional<environment::Environment> stated, Task& task) const;
    /// What the guard would say; for a page that asks beforehand. Errors: `cancelled`.
    [[nodiscard]] Result<Decision> decide(const Request& request, Task& task) const;
    /// Decides again, on the spot, and makes the clearance. Refusals and confirmations go to the journal.
    [[nodiscard]] Result<environment::Clearance> clear(
        const Request& request, const Confirmation& confirmation, Task& task) const;

    [[nodiscard]] const std::vector<profile::Profile>& profiles() const { return m_profiles; }
    [[nodiscard]] const journal::Journal& journal() const { return m_journal; }

private:
    std::vector<profile::Profile> m_profiles;
    journal::Journal m_journal;
    Credentials m_credentials;
};

} // namespace lockkeeper::guard
