#pragma once

#include "labelled_case.h"
#include "observed.h"
#include "sql/analyse.h"

namespace lockkeeper::test {

/// What a server confirmed of one case, and where it said otherwise.
struct Judgement {
    std::vector<std::string> disagreements;
    int losses = 0; ///< findings that something is lost, and it was
    int kept = 0; ///< statements that nothing was said to be lost in, and nothing was
    int rewrites = 0; ///< findings of a rewrite or of none, and so it was
    int locks = 0; ///< tables with a finding's lock, and no stronger one
    int refusals = 0; ///< statements the server refused as was said
    bool spoiled = false; ///< the database is no longer what it was

    void add(const Judgement& other);
};

/// A case is asked twice, each time from the base on: with data it works on, and with data the server refuses.
enum class Run { Done, Refused };

/// Runs a case statement by statement in one transaction that is rolled back, as Prisma's one query runs them; a case
/// with a transaction of its own, or with what cannot run in one, runs as it stands and spoils the database.
/// `before`: the state after the base.
[[nodiscard]] Judgement judged(const LabelledCase& one, Run which, const sql::State& before, const RawSession& session);

} // namespace lockkeeper::test
