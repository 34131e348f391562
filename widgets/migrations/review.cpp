#include "migrations/review.h"

#include "base/text.h"
#include "base/tr.h"
#include "words/when.h"

#include <set>
#include <tuple>

namespace lockkeeper::migrations {
namespace {

using sql::Finding;
using sql::Hazard;
using theme::Tone;

bool isRename(const Finding& finding) { return !finding.candidates.empty(); }

/// What is destroyed, each thing once: a drop and its suspicion of a rename speak of the same column.
struct Losses {
    std::map<std::string, int> byKind;
    std::int64_t values = 0;
    std::int64_t rows = 0;
    bool estimated = false;
    int count = 0;
};

Losses lossesOf(const std::vector<Finding>& findings)
{
    Losses losses;
    std::set<std::tuple<std::string, std::string, std::string, std::string>> seen;
    for (const Finding& finding : findings) {
        const sql::Object& object = finding.object;
        if (finding.hazard != Hazard::DataLoss
            || !seen.insert({object.kind, object.schema, object.table, object.name}).second)
            continue;
        ++losses.count;
        ++losses.byKind[object.kind];
        if (!finding.stake)
            continue;
        losses.estimated |= finding.stake->estimated;
        (object.kind == "column" ? losses.values : losses.rows)
            += object.kind == "column" ? finding.stake->values : finding.stake->rows;
    }
    return losses;
}

QString kindCount(const std::string& kind, int count)
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

QString lossSentence(const Losses& losses)
{
    QStringList parts;
    for (const auto& [kind, count] : losses.byKind)
        parts.append(kindCount(kind, count));
    const QString about = losses.estimated ? Tr::tr("about ") : QString();
    if (losses.values > 0)
        parts.append(about + Tr::tr("%L1 values").arg(losses.values));
    if (losses.rows > 0)
        parts.append(about + Tr::tr("%L1 rows").arg(losses.rows));
    return Tr::tr("Destroys data: %1.").arg(parts.join(Tr::tr(", ")));
}

QString renameSentence(const std::vector<Finding>& findings)
{
    const auto found = std::ranges::find_if(findings, isRename);
    if (found == findings.end())
        return {};
    return Tr::tr("%1 looks renamed to %2, not removed.")
        .arg(text(found->object.name), text(found->candidates.front()));
}

int count(const std::vector<Finding>& findings, std::initializer_list<Hazard> hazards)
{
    return static_cast<int>(std::ranges::count_if(findings, [&](const Finding& finding) {
        return !isHint(finding) && std::ranges::find(hazards, finding.hazard) != hazards.end();
    }));
}

} // namespace

bool isHint(const Finding& finding) { return finding.severity >= sql::Severity::Low; }

Tone toneOf(Hazard hazard)
{
    switch (hazard) {
    case Hazard::DataLoss:
        return Tone::Loss;
    case Hazard::MayFail:
    case Hazard::BreaksClients:
    case Hazard::Irreversible:
    case Hazard::Transaction:
    case Hazard::Opaque:
    case Hazard::Security:
        return Tone::MayFail;
    case Hazard::Rewrite:
    case Hazard::Lock:
        return Tone::Lock;
    case Hazard::Style:
        return Tone::Neutral;
    }
    return Tone::MayFail;
}

Tone toneOfSeverity(const QString& severity)
{
    const auto known = sql::severityFrom(utf8(severity));
    if (!known)
        return Tone::Good;
    switch (*known) {
    case sql::Severity::Critical:
        return Tone::Loss;
    case sql::Severity::High:
        return Tone::MayFail;
    case sql::Severity::Medium:
    case sql::Severity::Low:
        return Tone::Lock;
    case sql::Severity::Style:
        return Tone::Neutral;
    }
    return Tone::Good;
}

Summary summarise(const Review& review)
{
    if (!review.problem.isEmpty())
        return {.tone = Tone::MayFail, .verdict = review.problem, .rest = {}};
    const Losses losses = lossesOf(review.findings);
    if (losses.count > 0) {
        QString rest = renameSentence(review.findings);
        if (review.stakes == Stakes::Asking)
            rest = Tr::tr("Counting what is at stake…");
        return {.tone = Tone::Loss, .verdict = lossSentence(losses), .rest = rest};
    }
    if (const int fail = count(review.findings, {Hazard::MayFail}); fail > 0)
        return {.tone = Tone::MayFail,
            .verdict = Tr::tr("May fail on rows that exist: %n places.", nullptr, fail),
            .rest = Tr::tr("No data is destroyed.")};
    if (const int blocks = count(review.findings, {Hazard::Lock, Hazard::Rewrite}); blocks > 0)
        return {.tone = Tone::Lock,
            .verdict = Tr::tr("Blocks or rewrites: %n places.", nullptr, blocks),
            .rest = Tr::tr("No data is destroyed.")};
    if (const int opaque = count(review.findings, {Hazard::Opaque}); opaque > 0)
        return {.tone = Tone::MayFail,
            .verdict = Tr::tr("%n places could not be read.", nullptr, opaque),
            .rest = Tr::tr("What they do is not known.")};
    const auto serious = std::ranges::find_if_not(review.findings, isHint);
    const int all = static_cast<int>(review.findings.size());
    if (serious != review.findings.end())
        return {.tone = toneOf(serious->hazard),
            .verdict = Tr::tr("%n findings.", nullptr, all),
            .rest = Tr::tr("No data is destroyed.")};
    return {.tone = Tone::Good,
        .verdict = Tr::tr("Nothing is destroyed, nothing blocks."),
        .rest = all > 0 ? Tr::tr("%n hints.", nullptr, all) : QString()};
}

Badge badgeOf(const std::vector<Finding>& findings)
{
    if (std::ranges::all_of(findings, isHint))
        return {.text = Tr::tr("safe"), .tone = Tone::Good, .severity = {}};
    const Finding& gravest = *std::ranges::min_element(findings, {}, &Finding::severity);
    const std::string severity(sql::word(gravest.severity));
    if (const Losses losses = lossesOf(findings); losses.count > 0)
        return {.text = Tr::tr("%n lost", nullptr, losses.count), .tone = Tone::Loss, .severity = severity};
    const Finding& worst = *std::ranges::min_element(findings, {}, &Finding::hazard);
    return {.text = sql::shortWord(worst.hazard), .tone = toneOf(worst.hazard), .severity = severity};
}

QString annotation(const Finding& finding)
{
    if (isRename(finding))
        return Tr::tr("meant as a rename to %1?").arg(text(finding.candidates.front()));
    if (finding.hazard != Hazard::DataLoss || !finding.stake)
        return finding.message();
    const sql::Stake& stake = *finding.stake;
    const qint64 dies = finding.object.kind == "column" ? stake.values : stake.rows;
    if (dies == 0)
        return Tr::tr("destroys nothing: there are no values now");
    const QString amount = words::number(dies);
    if (finding.object.kind == "column")
        return stake.estimated ? Tr::tr("destroys about %1 values").arg(amount)
                               : Tr::tr("destroys %1 values").arg(amount);
    return stake.estimated ? Tr::tr("destroys about %1 rows").arg(amount) : Tr::tr("destroys %1 rows").arg(amount);
}

QString atStake(const Finding& finding, Stakes stakes)
{
    if (finding.hazard != Hazard::DataLoss)
        return {};
    if (!finding.stake) {
        switch (stakes) {
        case Stakes::Asking:
            return Tr::tr("counting…");
        case Stakes::Failed:
            return Tr::tr("could not be counted");
        case Stakes::NotAsked:
        case Stakes::Counted:
            return {};
        }
    }
    const sql::Stake& stake = *finding.stake;
    const QString about = stake.estimated ? Tr::tr("about ") : QString();
    if (finding.object.kind == "column")
        return about + Tr::tr("%1 values in %2 rows").arg(words::number(stake.values), words::number(stake.rows));
    if (stake.bytes > 0)
        return about + Tr::tr("%1 rows, %2").arg(words::number(stake.rows), words::size(stake.bytes));
    return about + Tr::tr("%1 rows").arg(words::number(stake.rows));
}

} // namespace lockkeeper::migrations
