#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

namespace lockkeeper::words {

/// "just now", "5 min ago", "3 h ago", "yesterday 17:30", "18 Nov 09:20", "6 Oct 2025": short enough for a column.
/// The clock is a parameter; both times may be in any zone, what is shown is local.
[[nodiscard]] QString ago(const QDateTime& at, const QDateTime& now = QDateTime::currentDateTimeUtc());

/// The exact local time with its zone, and the same in UTC: for tooltips.
[[nodiscard]] QString exactly(const QDateTime& at);

/// "30 ms", "0.8 s", "12 s", "3 min 5 s", "2 h 10 min".
[[nodiscard]] QString lasting(std::chrono::milliseconds duration);

/// "148 MB": powers of 1000, one digit below 10.
[[nodiscard]] QString size(qint64 bytes);

/// "50,231", in the reader's digits.
[[nodiscard]] QString number(qint64 count);

/// A path, time or hash that is read from left to right inside any sentence (Unicode's isolates).
[[nodiscard]] QString isolated(const QString& text);

} // namespace lockkeeper::words
