#pragma once

#include "base/result.h"
#include "postgres/session.h"

#include <string>
#include <vector>

namespace lockkeeper::operations {

/// Where a schema's content waits while the schema is built anew.
struct SetAside {
    std::string original; ///< "public"
    std::string schema; ///< "lockkeeper_reset_2200", marked by its comment
};

/// What an interrupted reset left; normally nothing.
[[nodiscard]] Result<std::vector<SetAside>> setAside(postgres::Session& session);

/// What stands outside the schemas and would go with their content, in PostgreSQL's words; at most 20.
[[nodiscard]] Result<std::vector<std::string>> dependentsOutside(
    postgres::Session& session, const std::vector<std::string>& schemas);

/// Moves all that stands in each schema into one of our own beside it, in one transaction.
///
/// The schemas themselves stay: owner, grants, comment, default privileges and the extensions in them are never
/// touched, which DROP SCHEMA would lose. A schema that is not there is left out. Takes ACCESS EXCLUSIVE locks, waits
/// 5 s for each. Errors: those of the session; then nothing was moved.
[[nodiscard]] Result<std::vector<SetAside>> moveAside(
    postgres::Session& session, const std::vector<std::string>& schemas);

/// Drops what stands in the schemas now and moves back what was set aside, in one transaction.
[[nodiscard]] Result<> moveBack(postgres::Session& session, const std::vector<SetAside>& aside);

/// Drops what was set aside, in one transaction.
[[nodiscard]] Result<> discard(postgres::Session& session, const std::vector<SetAside>& aside);

} // namespace lockkeeper::operations
