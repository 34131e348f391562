#pragma once

#include "base/shared_text.h"
#include "migration/migration_model.h"
#include "sql/verdict.h"
#include "theme/colors.h"

#include <string>
#include <vector>

namespace lockkeeper::migrations {

struct LiveReview;

/// How far the counting of what is at stake has come.
enum class Stakes {
    NotAsked, ///< no database to ask, or nothing to count
    Asking,
    Counted,
    Failed,
};

/// One migration as the page shows it: its text and what was found in it. Values, so that a worker can make it.
struct Review {
    migration::MigrationName name;
    SharedText sql; ///< the file's bytes
    std::vector<sql::Finding> findings{}; ///< by place
    std::vector<sql::StatementRange> statements{}; ///< by place; empty: only findings have a card
    Stakes stakes = Stakes::NotAsked;
    sql::Announcement announcement{}; ///< what Prisma's own warning block says beside it
    QString note{}; ///< one line about the file
    QString problem{}; ///< why there is no text: the file is gone or cannot be read
    sql::Context context{}; ///< what stood before, for the safer SQL; empty: nothing is known of it
    /// Findings and statements made ready on a worker, in the place of those above; null: the page does it.
    std::shared_ptr<const LiveReview> found{};
    bool reading = false; ///< a worker is making them ready
};

/// A migration in one line, and each of its hazards in figures.
struct Summary {
    theme::Tone tone = theme::Tone::Good;
    QString verdict; ///< "Destroys data: 2 columns, 2,391 values."
    QString rest; ///< what else there is to say; may be empty
    std::vector<sql::Tally> tallies{};
    QString announcement{}; ///< "Prisma's warning agrees with the SQL."
    bool announced = true; ///< false: Prisma's warning is stale or silent
};

[[nodiscard]] Summary summarise(const Review& review, const LiveReview& found);

/// What the list says of a migration, and what its filter asks for.
[[nodiscard]] migration::Verdict badgeOf(const std::vector<sql::Finding>& findings);

using sql::isHint;

[[nodiscard]] theme::Tone toneOf(sql::Hazard hazard);

/// What stands under the lines of a finding: what dies, in numbers where they are known.
[[nodiscard]] QString annotation(const sql::Finding& finding);
/// "1,187 values in 1,204 rows", "50,231 rows, 12 MB", "counting…", …
[[nodiscard]] QString atStake(const sql::Finding& finding, Stakes stakes);

} // namespace lockkeeper::migrations
