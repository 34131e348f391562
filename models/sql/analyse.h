#pragma once

#include "schema/snapshot.h"
#include "sql/finding.h"
#include "sql/table_sizes.h"

#include <memory>
#include <string_view>
#include <vector>

namespace lockkeeper::sql {

/// What earlier migrations left: the catalogue as their text made it.
using State = schema::Snapshot;

/// How the tool that applies a file sends it.
enum class Delivery : std::uint8_t {
    OneQuery, ///< the whole file as one simple query: several statements are one implicit transaction (Prisma)
    StatementByStatement, ///< each statement alone, as psql does
    InTransaction, ///< the tool wraps the file in BEGIN and COMMIT
};

struct Settings {
    int pgVersion = 15; ///< major version of the server it will run on, 10 to 18
    Delivery delivery = Delivery::OneQuery;
    std::vector<const Rule*> wanted{}; ///< rules that look only where a project asks for them
};

/// A statement of the file, for lists and folding.
struct StatementRange {
    std::uint32_t number = 1; ///< from 1, as findings count
    TextRange range; ///< from its first word to the end of its last, without the semicolon
};

/// What Prisma's warning block at the head of a migration says, beside what the SQL does.
struct Announcement {
    enum class Verdict : std::uint8_t {
        None, ///< there is no block and nothing that would have one
        Agrees, ///< every loss is announced and every announcement is there
        Stale, ///< something announced is not in the SQL
        Silent, ///< a loss is not announced
    };
    Verdict verdict = Verdict::None;
    std::vector<std::string> stale; ///< "CasterProfile.companyName"
    std::vector<std::string> silent;
};

/// A finding that a comment in the file takes away, with the reason it gives.
struct IgnoredFinding {
    Finding finding;
    std::string reason;
};

struct Analysis {
    std::vector<Finding> findings; ///< by place
    std::vector<IgnoredFinding> ignored{};
    std::vector<StatementRange> statements; ///< by place
    Announcement announcement;
    TableSizes sizes{}; ///< of the project, for who asks a database; see Policy
};

/// Reads one migration: what it may destroy, break, block or fail at. `state` is what stood before it and is folded
/// along, so that a history is read in one pass.
///
/// Pure but for `state`. Threads: any, one state a thread. Stack: an ordinary one suffices (nothing recurses over the
/// depth of an expression). Text: any bytes; positions are bytes of it and never leave it. It never fails: what cannot
/// be read is a finding.
[[nodiscard]] Analysis analyse(std::string_view text, State& state, const Settings& settings = {});

/// The same for a window: what stood before is shared and stays as it is.
struct Context {
    Settings settings{};
    std::shared_ptr<const State> before{};
};
[[nodiscard]] Analysis analyse(std::string_view text, const Context& context);

/// Only folds: the state after a migration that is not reported on.
void fold(State& state, std::string_view text);

} // namespace lockkeeper::sql
