#pragma once
// One finding while it is being asked about. For this folder and live.cpp only.

#include "operations/live/tables.h"
#include "sql/question.h"

namespace lockkeeper::operations::live {

/// A query for some of the rows that break a new rule, run only where there are any.
struct Sample {
    std::string query;
    std::vector<std::string> columns;
};

/// A measure of a table, and what its number means for the finding.
struct Asked {
    enum class Role : std::uint8_t {
        Violating, ///< rows that the new rule refuses
        Changed, ///< values that a cast turns into others
        Removed, ///< rows with a value that an enum loses
        Dying, ///< rows that a condition deletes
    };
    Role role = Role::Violating;
    std::size_t table = 0;
    std::size_t measure = 0;
    std::string value{}; ///< the removed one
    Sample sample{};
};

struct Look {
    sql::Finding* finding = nullptr;
    sql::Question question;
    sql::TableSizes sizes{};
    const sql::Removals* removals = nullptr; ///< of the whole run
    std::vector<std::size_t> tables{}; ///< that its object is or has
    std::vector<std::size_t> locks{}; ///< that its statement locks
    std::vector<Asked> asked{};
    sql::Live live{};
};

} // namespace lockkeeper::operations::live
