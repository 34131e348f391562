#pragma once

#include "guard/gate.h"
#include "operations/database.h"
#include "operations/reset_schemas.h"

#include <filesystem>

namespace lockkeeper::operations {

struct ResetRequest {
    Database database;
    std::filesystem::path project;
};

/// "Reset database": empties the project's schemas and applies all its migrations, complete or undone.
///
/// Nothing is asked of the database before every script was read; then the gate decides on the spot, by what the
/// database itself says it is. Unlike Prisma's reset it keeps the schema's owner, grants, comment, default privileges
/// and extensions, and it is in the journal. Errors: those of the project, of the gate (`guard-refused`,
/// `confirmation-needed`), of `resetSchemas` and of the journal.
[[nodiscard]] Result<ResetReport> resetDatabase(
    const ResetRequest& request, const guard::Gate& gate, const guard::Confirmation& confirmation, Task& task);

} // namespace lockkeeper::operations
