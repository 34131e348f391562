#include "environment/operation.h"

namespace lockkeeper::environment {

std::string_view name(Operation operation)
{
    switch (operation) {
    case Operation::ResetDatabase:
        return "reset-database";
    case Operation::ApplyMigrations:
        return "apply-migrations";
    case Operation::CreateDatabase:
        return "create-database";
    case Operation::FillNewDatabase:
        return "fill-new-database";
    case Operation::FinishNewDatabase:
        return "finish-new-database";
    case Operation::DropBranch:
        return "drop-branch";
    case Operation::DropLeftover:
        return "drop-leftover";
    case Operation::MarkDatabase:
        return "mark-database";
    }
    return "unknown";
}

} // namespace lockkeeper::environment
