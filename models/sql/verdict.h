#pragma once

#include "sql/analyse.h"

#include <span>

namespace lockkeeper::sql {

/// Worth a line in a list, not a tint, a badge or the verdict: severity low or style.
[[nodiscard]] bool isHint(const Finding& finding);

/// One hazard of a migration in figures. Hints do not count.
struct Tally {
    Hazard hazard = Hazard::Style;
    int count = 0; ///< of losses: things, each once, though a drop and its suspected rename speak of the same column
    QString amount{}; ///< "2,391 values", "14 rows", "9 to 14 s": what a live database said; empty: nothing
};

/// The gravest hazard first; empty: there is nothing to worry about.
[[nodiscard]] std::vector<Tally> tallies(std::span<const Finding> findings);

/// A migration in a sentence, and what more there is to say.
struct Verdict {
    std::optional<Hazard> gravest{}; ///< none: there is nothing to worry about
    QString sentence; ///< "Destroys data: 2 columns, 2,391 values."
    QString rest{}; ///< may be empty
};
[[nodiscard]] Verdict verdict(std::span<const Finding> findings);

/// Whether Prisma's own warning block agrees with the SQL, is stale or keeps silent, and about what; empty where there
/// is neither a block nor a loss.
[[nodiscard]] QString sentence(const Announcement& announcement);

} // namespace lockkeeper::sql
