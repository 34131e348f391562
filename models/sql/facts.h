#pragma once

#include "sql/finding.h"

#include <QtCore/QStringList>

#include <vector>

namespace lockkeeper::sql {

/// One thing known about a finding, as reports and cards show it: "At stake", "1,187 values in 1,204 rows".
struct Fact {
    QString name;
    QString value;
};

/// Everything known beside its message: what is at stake, the lock and what it blocks, rewrite or scan and for how
/// long, who depends on it, who is in the way. What is not known is left out.
[[nodiscard]] std::vector<Fact> facts(const Finding& finding);

/// What its severity was, and why a database changed it.
[[nodiscard]] Fact fact(const Ranked& ranked);

/// The first few of a list, then how many more there are.
[[nodiscard]] QString listed(const QStringList& all);

/// "under 1 s", "9 to 14 s", "2 to 5 min".
[[nodiscard]] QString words(const TimeRange& range);

/// "ACCESS EXCLUSIVE, blocks reading and writing".
///
/// Source: PostgreSQL's manual, 13.3.1, table of conflicting lock modes.
[[nodiscard]] QString lockWords(std::string_view lock);

} // namespace lockkeeper::sql
