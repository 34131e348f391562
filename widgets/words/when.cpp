#include "words/when.h"

#include "base/tr.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtGui/QGuiApplication>

namespace lockkeeper::words {

QString ago(const QDateTime& at, const QDateTime& now)
{
    if (!at.isValid())
        return Tr::tr("unknown");
    const QLocale locale;
    const QDateTime then = at.toLocalTime();
    const QDateTime here = now.toLocalTime();
    const qint64 seconds = then.secsTo(here);
    // A clock that is a little ahead of ours is no reason to speak of the future.
    if (seconds < 60 && seconds > -120)
        return Tr::tr("just now");
    if (seconds >= 60 && seconds < 3600)
        return Tr::tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    const QString clock = locale.toString(then.time(), QStringLiteral("HH:mm"));
    if (seconds > 0 && then.date() == here.date())
        return seconds < 6 * 3600 ? Tr::tr("%n h ago", nullptr, static_cast<int>(seconds / 3600))
                                  : Tr::tr("today %1").arg(clock);
    if (then.date().daysTo(here.date()) == 1)
        return Tr::tr("yesterday %1").arg(clock);
    if (then.date().year() == here.date().year())
        return locale.toString(then.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') + clock;
    return locale.toString(then.date(), QStringLiteral("d MMM yyyy"));
}

QString exactly(const QDateTime& at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    return QStringLiteral("%1 %2 (%3)")
        .arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), local.timeZoneAbbreviation(),
            at.toUTC().toString(Qt::ISODate));
}

QString lasting(std::chrono::milliseconds duration)
{
    const QLocale locale;
    const qint64 seconds = duration.count() / 1000;
    if (duration.count() < 100)
        return Tr::tr("%1 ms").arg(locale.toString(static_cast<qint64>(duration.count())));
    if (seconds < 10)
        return Tr::tr("%1 s").arg(locale.toString(static_cast<double>(duration.count()) / 1000.0, 'f', 1));
    if (seconds < 60)
        return Tr::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return Tr::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
    return Tr::tr("%1 h %2 min").arg(locale.toString(seconds / 3600), locale.toString(seconds % 3600 / 60));
}

QString size(qint64 bytes)
{
    const int digits = bytes < 10'000 || (bytes >= 1'000'000 && bytes < 10'000'000) || bytes >= 1'000'000'000 ? 1 : 0;
    const QString shown = QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : digits, QLocale::DataSizeSIFormat);
    // Where the unit is Latin, the number before it would be moved behind it.
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && !shown.isRightToLeft() ? isolated(shown) : shown;
}

QString isolated(const QString& text) { return QChar(0x2066) + text + QChar(0x2069); }

QString number(qint64 count) { return QLocale().toString(count); }

} // namespace lockkeeper::words
