#include "sql/facts.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/finding_model.h"

#include <QtCore/QLocale>

namespace lockkeeper::sql {
namespace {

constexpr std::size_t kNamed = 5; ///< of a list; the rest is a number

QString number(std::int64_t count) { return QLocale().toString(qlonglong(count)); }

QString rewriteWords(const Finding& finding)
{
    constexpr std::string_view kDepends = "depends: ";
    QString said;
    if (finding.rewrites == "yes")
        said = Tr::tr("the whole table");
    else if (finding.rewrites.starts_with(kDepends))
        said = Tr::tr("depends: %1").arg(text(finding.rewrites.substr(kDepends.size())));
    return said;
}

QString sessions(const std::vector<LockingSession>& list)
{
    QStringList all;
    for (const LockingSession& one : list) {
        const QString who = text(one.application.empty() ? one.user : one.application);
        all << (who.isEmpty() ? Tr::tr("pid %1").arg(one.pid) : Tr::tr("pid %1 (%2)").arg(one.pid).arg(who));
    }
    return listed(all);
}

QString dependants(const std::vector<Dependant>& list)
{
    QStringList all;
    for (const Dependant& one : list)
        all << text(one.name);
    return listed(all);
}

QString removedValues(const std::vector<RemovedValue>& list)
{
    QStringList all;
    for (const RemovedValue& one : list)
        all << Tr::tr("%1 in %2 rows").arg(text(one.value), number(one.rows));
    return listed(all);
}

/// What only a live database knows.
void addLive(std::vector<Fact>& known, const Live& live)
{
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            known.push_back({name, value});
    };
    if (live.violations)
        add(Tr::tr("Refused rows"), number(live.violations->rows));
    add(Tr::tr("Removed values"), removedValues(live.removedValues));
    if (live.changedValues)
        add(Tr::tr("Changed values"), number(*live.changedValues));
    if (live.takes)
        add(Tr::tr("Takes"), words(*live.takes));
    if (live.tableRows && live.tableBytes)
        add(Tr::tr("Table"),
            Tr::tr("about %1 rows, %2").arg(number(*live.tableRows), QLocale().formattedDataSize(*live.tableBytes)));
    add(Tr::tr("Depends on it"), dependants(live.dependants));
    add(Tr::tr("Server's answer"), text(live.refusal));
    add(Tr::tr("Waits behind"), sessions(live.ahead));
    add(Tr::tr("Would queue"), sessions(live.behind));
}

} // namespace

QString listed(const QStringList& all)
{
    const auto named = std::min<qsizetype>(all.size(), kNamed);
    const QString shown = all.first(named).join(Tr::tr(", "));
    return named == all.size() ? shown
                               : Tr::tr("%1 and %n more", nullptr, static_cast<int>(all.size() - named)).arg(shown);
}

QString words(const TimeRange& range)
{
    using namespace std::chrono;
    if (range.most < 1s)
        return Tr::tr("under 1 s");
    const QLocale locale;
    const bool minutes = range.most >= 2min;
    const auto in = [&](milliseconds time) {
        return minutes ? duration_cast<std::chrono::minutes>(time).count() : duration_cast<seconds>(time).count();
    };
    const qlonglong least = in(range.least);
    const qlonglong most = in(range.most) + (range.most % (minutes ? milliseconds(1min) : 1s) > 0ms ? 1 : 0);
    if (least == most)
        return (minutes ? Tr::tr("%1 min") : Tr::tr("%1 s")).arg(locale.toString(most));
    return (minutes ? Tr::tr("%1 to %2 min") : Tr::tr("%1 to %2 s")).arg(locale.toString(least), locale.toString(most));
}

QString lockWords(std::string_view lock)
{
    const auto said = [&](const QString& blocks) { return Tr::tr("%1, %2").arg(text(lock), blocks); };
    if (lock == "ACCESS EXCLUSIVE")
        return said(Tr::tr("blocks reading and writing"));
    if (lock == "EXCLUSIVE" || lock == "SHARE ROW EXCLUSIVE" || lock == "SHARE")
        return said(Tr::tr("blocks writing"));
    if (lock == "SHARE UPDATE EXCLUSIVE")
        return said(Tr::tr("blocks other schema changes"));
    return text(lock);
}

Fact fact(const Ranked& ranked)
{
    const QString from = shortWord(ranked.from);
    switch (ranked.because) {
    case Ranked::Because::SmallTable:
        return {Tr::tr("Lowered from"), Tr::tr("%1, because the table is small").arg(from)};
    case Ranked::Because::LargeTable:
        return {Tr::tr("Raised from"), Tr::tr("%1, because the table is large").arg(from)};
    case Ranked::Because::NothingToLose:
    case Ranked::Because::NothingBreaks:
    case Ranked::Because::OnlyTheCatalogue:
        break;
    }
    return {Tr::tr("Lowered from"), Tr::tr("%1, because nothing is at stake now").arg(from)};
}

std::vector<Fact> facts(const Finding& finding)
{
    std::vector<Fact> known;
    if (finding.stake && finding.hazard == Hazard::DataLoss)
        known.push_back({Tr::tr("At stake"),
            finding.live && finding.live->ranked && finding.stake->values == 0
                ? Tr::tr("nothing: there are no values now")
                : words(*finding.stake)});
    if (!finding.candidates.empty()) {
        QStringList names;
        for (const std::string& candidate : finding.candidates)
            names << text(candidate);
        known.push_back({Tr::tr("Meant as"), names.join(Tr::tr(", or "))});
    }
    if (!finding.lock.empty())
        known.push_back({Tr::tr("Lock"), lockWords(finding.lock)});
    if (const QString rewrites = rewriteWords(finding); !rewrites.isEmpty())
        known.push_back({Tr::tr("Rewrites"), rewrites});
    if (finding.live)
        addLive(known, *finding.live);
    return known;
}

} // namespace lockkeeper::sql
