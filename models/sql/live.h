#pragma once

#include "sql/severity.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockkeeper::sql {

/// A time as far as it can be foretold: a range, because one number would be a lie.
struct TimeRange {
    std::chrono::milliseconds least{};
    std::chrono::milliseconds most{};
    /// How far to trust it: true where the pace is that of this very table, read a moment ago; false where it is the
    /// server's at one of its own tables.
    bool measured = false;
};

/// Something in the database that stands on a finding's object and goes or breaks with it.
struct Dependant {
    std::string kind; ///< "view", "foreign key", "trigger", … in PostgreSQL's words
    std::string name; ///< as pg_describe_object has it, the kind with it: "view noted"
    int depth = 1; ///< 1: stands on the object itself, 2: on one of those, …
};

/// Rows that are there and that a new constraint, type or NOT NULL would refuse.
struct Violations {
    std::int64_t rows = 0;
    std::vector<std::string> columns; ///< of the sample
    std::vector<std::vector<std::optional<std::string>>>
        sample; ///< up to 20 of them, cut where they are long; no value: NULL
};

/// A value that an enum loses, and the rows that still hold it.
struct RemovedValue {
    std::string value;
    std::int64_t rows = 0;
};

/// A session that holds, or waits for, a lock on a table the statement locks.
struct LockingSession {
    int pid = 0;
    std::string user;
    std::string application;
    std::string state; ///< "active", "idle in transaction", …
    std::string query; ///< its last one, cut; values are not hidden
    bool hidden = false; ///< this role may see neither its query nor its state
    std::string table;
    std::string mode; ///< "ACCESS SHARE"
    bool granted = true; ///< false: it waits itself
    std::chrono::seconds transaction{}; ///< how long its transaction is open
    std::vector<int> waitsFor; ///< of one that waits: the sessions in its way
};

/// A severity that a live database changed.
struct Ranked {
    Severity from{}; ///< what it was
    enum class Because : std::uint8_t {
        NothingToLose, ///< no row or value is at stake
        NothingBreaks, ///< no row is in the way
        OnlyTheCatalogue, ///< nothing is rewritten
        SmallTable, ///< the project calls it small
        LargeTable, ///< the project calls it large: the severity rose
    } because{};
};

/// What a live database says about a finding. What was not asked, or could not be answered, is left out.
struct Live {
    std::optional<std::int64_t> tableRows; ///< of the finding's table; the planner's estimate
    std::optional<std::int64_t> tableBytes; ///< with indexes and TOAST
    std::optional<Violations> violations;
    std::vector<RemovedValue> removedValues; ///< of an enum; also those with no row
    std::optional<std::int64_t> changedValues; ///< that a cast turns into other ones
    std::vector<Dependant> dependants; ///< nearest first
    std::string
        refusal; ///< what the server would answer, in its words: "cannot drop … because …"; empty: nothing known
    std::optional<TimeRange> takes; ///< of the rewrite or scan, on this server
    std::vector<LockingSession> ahead; ///< the statement would wait for these
    std::vector<LockingSession> behind; ///< used the table a moment ago: their like would wait behind the statement
    std::optional<Ranked> ranked;
};

} // namespace lockkeeper::sql
