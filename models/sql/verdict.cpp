#include "sql/verdict.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/facts.h"
#include "sql/similar.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace lockkeeper::sql {
namespace {

/// What is destroyed, each thing once.
struct Losses {
    std::map<std::string_view, int> byKind;
    std::int64_t values = 0;
    std::int64_t rows = 0;
    bool estimated = false;
    int count = 0;
};

Losses lossesOf(std::span<const Finding> findings)
{
    Losses losses;
    std::set<std::tuple<std::string_view, std::string, std::string, std::string>> seen;
    for (const Finding& finding : findings) {
        const Object& object = finding.object;
        if (finding.hazard != Hazard::DataLoss || isHint(finding)
            || !seen.insert({object.kind, object.schema, object.table, object.name}).second)
            continue;
        ++losses.count;
        ++losses.byKind[object.kind];
        if (!finding.stake)
            continue;
        losses.estimated |= finding.stake->estimated;
        if (object.kind == "column")
            losses.values += finding.stake->values;
        else
            losses.rows += finding.stake->rows;
    }
    return losses;
}

QString kindCount(std::string_view kind, int count)
{
    if (kind == "column")
        return Tr::tr("%n columns", nullptr, count);
    if (kind == "table")
        return Tr::tr("%n tables", nullptr, count);
    if (kind == "schema")
        return Tr::tr("%n schemas", nullptr, count);
    if (kind == "database")
        return Tr::tr("%n databases", nullptr, count);
    if (kind == "type")
        return Tr::tr("%n types", nullptr, count);
    return Tr::tr("%n objects", nullptr, count);
}

QStringList amounts(const Losses& losses)
{
    const QLocale locale;
    const QString about = losses.estimated ? Tr::tr("about ") : QString();
    QStringList parts;
    if (losses.values > 0)
        parts << about + Tr::tr("%1 values").arg(locale.toString(qlonglong(losses.values)));
    if (losses.rows > 0)
        parts << about + Tr::tr("%1 rows").arg(locale.toString(qlonglong(losses.rows)));
    return parts;
}

QString sentenceOf(const Losses& losses)
{
    QStringList parts;
    for (const auto& [kind, count] : losses.byKind)
        parts << kindCount(kind, count);
    return Tr::tr("Destroys data: %1.").arg((parts + amounts(losses)).join(Tr::tr(", ")));
}

QString renameSentence(std::span<const Finding> findings)
{
    const auto found = std::ranges::find_if(findings, [](const Finding& one) {
        return !one.candidates.empty() && !areOpposed(one.object.name, one.candidates.front());
    });
    if (found == findings.end())
        return {};
    return Tr::tr("%1 looks renamed to %2, not removed.")
        .arg(text(found->object.name), text(found->candidates.front()));
}

/// Rows that would make it fail; the time its rewrites and scans take together.
QString amountOf(Hazard hazard, std::span<const Finding> findings)
{
    std::int64_t rows = 0;
    TimeRange takes;
    for (const Finding& finding : findings) {
        if (finding.hazard != hazard || isHint(finding) || !finding.live)
            continue;
        if (finding.live->violations)
            rows += finding.live->violations->rows;
        if (finding.live->takes) {
            takes.least += finding.live->takes->least;
            takes.most += finding.live->takes->most;
        }
    }
    QStringList parts;
    if (rows > 0)
        parts << Tr::tr("%1 rows").arg(QLocale().toString(qlonglong(rows)));
    if (takes.most.count() > 0)
        parts << words(takes);
    return parts.join(Tr::tr(", "));
}

int count(std::span<const Finding> findings, std::initializer_list<Hazard> hazards)
{
    return static_cast<int>(std::ranges::count_if(findings, [&](const Finding& finding) {
        return !isHint(finding) && std::ranges::find(hazards, finding.hazard) != hazards.end();
    }));
}

/// What is dropped without a value in it: the reason why a loss is only a hint.
int emptyDrops(std::span<const Finding> findings)
{
    return static_cast<int>(std::ranges::count_if(findings, [](const Finding& finding) {
        return finding.hazard == Hazard::DataLoss && isHint(finding) && finding.live && finding.live->ranked;
    }));
}

} // namespace

bool isHint(const Finding& finding) { return finding.severity >= Severity::Low; }

std::vector<Tally> tallies(std::span<const Finding> findings)
{
    std::array<int, static_cast<std::size_t>(Hazard::Style) + 1> counts{};
    for (const Finding& finding : findings)
        if (!isHint(finding))
            ++counts.at(static_cast<std::size_t>(finding.hazard));
    std::vector<Tally> all;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto hazard = static_cast<Hazard>(i);
        if (counts.at(i) == 0)
            continue;
        if (hazard == Hazard::DataLoss) {
            const Losses losses = lossesOf(findings);
            all.push_back({.hazard = hazard, .count = losses.count, .amount = amounts(losses).join(Tr::tr(", "))});
        } else {
            all.push_back({.hazard = hazard, .count = counts.at(i), .amount = amountOf(hazard, findings)});
        }
    }
    return all;
}

Verdict verdict(std::span<const Finding> findings)
{
    if (const Losses losses = lossesOf(findings); losses.count > 0)
        return {.gravest = Hazard::DataLoss, .sentence = sentenceOf(losses), .rest = renameSentence(findings)};
    const QString kept = Tr::tr("No data is destroyed.");
    if (const int fail = count(findings, {Hazard::MayFail, Hazard::Transaction}); fail > 0)
        return {.gravest = Hazard::MayFail, .sentence = Tr::tr("May fail: %n places.", nullptr, fail), .rest = kept};
    if (const int blocks = count(findings, {Hazard::Lock, Hazard::Rewrite}); blocks > 0)
        return {.gravest = Hazard::Lock,
            .sentence = Tr::tr("Blocks or rewrites: %n places.", nullptr, blocks),
            .rest = kept};
    if (const int opaque = count(findings, {Hazard::Opaque}); opaque > 0)
        return {.gravest = Hazard::Opaque,
            .sentence = Tr::tr("%n places could not be read.", nullptr, opaque),
            .rest = Tr::tr("What they do is not known.")};
    if (const int clients = count(findings, {Hazard::BreaksClients}); clients > 0)
        return {.gravest = Hazard::BreaksClients,
            .sentence = Tr::tr("Breaks clients that run meanwhile: %n places.", nullptr, clients),
            .rest = kept};
    const auto serious = std::ranges::find_if_not(findings, isHint);
    const int all = static_cast<int>(findings.size());
    if (serious != findings.end())
        return {.gravest = serious->hazard, .sentence = Tr::tr("%n findings.", nullptr, all), .rest = kept};
    if (const int drops = emptyDrops(findings); drops > 0)
        return {.gravest = std::nullopt,
            .sentence = Tr::tr("Nothing to worry about."),
            .rest = Tr::tr("What %n drops remove holds no value now.", nullptr, drops)};
    return {.gravest = std::nullopt,
        .sentence = Tr::tr("Nothing to worry about."),
        .rest = all > 0 ? Tr::tr("Nothing is destroyed, nothing blocks; %n hints.", nullptr, all)
                        : Tr::tr("Nothing is destroyed, nothing blocks.")};
}

QString sentence(const Announcement& announcement)
{
    const auto named = [](const std::vector<std::string>& names) {
        QStringList all;
        for (const std::string& name : names)
            all << text(name);
        return listed(all);
    };
    const QString stale = announcement.stale.empty()
        ? QString()
        : Tr::tr("Prisma's warning is stale: it announces %1, which the SQL does not do.")
              .arg(named(announcement.stale));
    switch (announcement.verdict) {
    case Announcement::Verdict::None:
        return {};
    case Announcement::Verdict::Agrees:
        return Tr::tr("Prisma's warning agrees with the SQL.");
    case Announcement::Verdict::Stale:
        return stale;
    case Announcement::Verdict::Silent: {
        const QString silent = Tr::tr("Prisma's warning is silent about %1.").arg(named(announcement.silent));
        return stale.isEmpty() ? silent : silent + QLatin1Char(' ') + stale;
    }
    }
    return {};
}

} // namespace lockkeeper::sql
