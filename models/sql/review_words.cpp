#include "sql/review_words.h"

#include "base/text.h"
#include "base/tr.h"
#include "sql/rewrite.h"

#include <map>

namespace lockkeeper::sql {
namespace {

QString migrationsThat(Hazard hazard, int count)
{
    switch (hazard) {
    case Hazard::DataLoss:
        return Tr::tr("%n destroy data", nullptr, count);
    case Hazard::MayFail:
        return Tr::tr("%n may fail", nullptr, count);
    case Hazard::Rewrite:
    case Hazard::Lock:
        return Tr::tr("%n block or rewrite", nullptr, count);
    case Hazard::BreaksClients:
        return Tr::tr("%n break clients", nullptr, count);
    case Hazard::Opaque:
        return Tr::tr("%n could not be read", nullptr, count);
    case Hazard::Irreversible:
    case Hazard::Transaction:
    case Hazard::Security:
    case Hazard::Style:
        return Tr::tr("%n need a look", nullptr, count);
    }
    return {};
}

bool hasStates(const ReviewDocument& document)
{
    return std::ranges::any_of(document.migrations, [](const ReviewedMigration& one) { return !one.state.isEmpty(); });
}

} // namespace

QString titleOf(const ReviewDocument& document)
{
    return document.project.isEmpty() ? Tr::tr("Migration review")
                                      : Tr::tr("Migration review: %1").arg(document.project);
}

std::vector<Fact> about(const ReviewDocument& document)
{
    std::vector<Fact> known;
    if (!document.database.isEmpty())
        known.push_back({Tr::tr("Database"), document.database});
    if (!document.environment.isEmpty())
        known.push_back({Tr::tr("Environment"), document.environment});
    if (document.made.isValid())
        known.push_back({Tr::tr("Made"), document.locale.toString(document.made.toLocalTime(), QLocale::LongFormat)});
    return known;
}

Verdict verdictOf(const ReviewDocument& document)
{
    if (document.migrations.size() == 1)
        return verdict(document.migrations.front().file->analysis.findings);
    std::map<Hazard, int> grave;
    for (const ReviewedMigration& one : document.migrations)
        if (const auto gravest = verdict(one.file->analysis.findings).gravest)
            ++grave[*gravest];
    const int all = static_cast<int>(document.migrations.size());
    if (grave.empty())
        return {.gravest = std::nullopt,
            .sentence = Tr::tr("Nothing to worry about."),
            .rest = Tr::tr("Nothing in %n migrations destroys, blocks or fails.", nullptr, all)};
    QStringList parts;
    for (const auto& [hazard, count] : grave)
        parts << migrationsThat(hazard, count);
    return {.gravest = grave.begin()->first,
        .sentence = Tr::tr("Of %n migrations %1.", nullptr, all).arg(parts.join(Tr::tr(", ")))};
}

QStringList summaryHead(const ReviewDocument& document)
{
    QStringList head{Tr::tr("Migration")};
    if (hasStates(document))
        head << Tr::tr("State");
    head << Tr::tr("What it does");
    for (const Severity severity :
        {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Style})
        head << shortWord(severity);
    return head;
}

std::vector<QStringList> summaryRows(const ReviewDocument& document)
{
    const bool states = hasStates(document);
    std::vector<QStringList> rows;
    for (const ReviewedMigration& one : document.migrations) {
        QStringList row{one.name};
        if (states)
            row << one.state;
        row << verdict(one.file->analysis.findings).sentence;
        Counts counts{};
        count(counts, one.file->analysis);
        for (const int number : counts)
            row << (number > 0 ? document.locale.toString(number) : QString());
        rows.push_back(row);
    }
    return rows;
}

QString placeOf(const LineIndex& lines, const Finding& finding)
{
    return Tr::tr("line %1 · %2 · %3, %4")
        .arg(QString::number(lines.position(finding.range.begin).line), text(finding.id()), shortWord(finding.hazard),
            shortWord(finding.severity));
}

QString saferOf(const ReportedFile& file, const Finding& finding)
{
    // A rewrite holds the whole migration: repeated behind each finding of a long one, nobody would read on.
    constexpr std::size_t readable = 8000;
    if (file.text.size() > readable)
        return {};
    if (!finding.rewrite.empty())
        return text(finding.rewrite);
    return text(shownRewrite(file.text, finding, file.context.value_or(Context())));
}

std::vector<const Finding*> inOrder(const ReportedFile& file)
{
    std::vector<const Finding*> all;
    for (const Finding& finding : file.analysis.findings)
        all.push_back(&finding);
    std::ranges::stable_sort(all, {}, &Finding::severity);
    return all;
}

} // namespace lockkeeper::sql
