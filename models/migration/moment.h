#pragma once

#include <QtCore/QDateTime>

#include <chrono>
#include <string>

namespace lockkeeper::migration {

using Moment = std::chrono::sys_time<std::chrono::microseconds>; ///< UTC, as fine as PostgreSQL keeps it

[[nodiscard]] inline QDateTime dateTime(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(moment).time_since_epoch().count(), Qt::UTC);
}

/// "2024-12-01T12:00:00.123Z".
[[nodiscard]] inline std::string isoTime(Moment moment)
{
    return dateTime(moment).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace lockkeeper::migration
