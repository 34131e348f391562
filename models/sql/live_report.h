#pragma once

#include "sql/finding.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace lockkeeper::sql {

/// What a database said of a finding, a line each, for a terminal or a card; most important first. Of rows that break a
/// rule at most `rows` are shown.
[[nodiscard]] QStringList liveLines(const Live& live, std::size_t rows = 3);

/// "pid 4711 (shop, app: idle in transaction for 18 min, ACCESS SHARE on invoice)".
[[nodiscard]] QString words(const LockingSession& session);

/// The `live` object of the command line's contract, beside `stake`. What was not asked is left out. Keys:
/// `table_rows`, `table_bytes`;
/// `violations`: `rows`, `columns` and `sample` (up to 20 rows of them, values as text or null);
/// `removed_values`: `value`, `rows` each; `changed_values`;
/// `dependants`: `kind`, `name`, `depth` each; `refusal`: what the server would answer, in its words;
/// `time`: `least_ms`, `most_ms`, `grade` ("measured": the table's own pace, "estimated": the server's);
/// `ahead`, `behind`: `pid` (0: a prepared transaction), `user`, `application`, `state`, `query` (null: this role may
/// not see it), `table`, `mode`, `granted`, `transaction_ms`, `waits_for` each; `lowered_from`, `raised_from`: the
/// severity before the database changed it.
[[nodiscard]] QJsonObject liveJson(const Live& live);

} // namespace lockkeeper::sql
