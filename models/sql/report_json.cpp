#include "base/text.h"
#include "sql/live_report.h"
#include "sql/report.h"
#include "sql/rewrite.h"
#include "sql/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace lockkeeper::sql {
namespace {

QJsonObject place(const LineIndex& lines, std::size_t offset)
{
    const TextPosition position = lines.position(offset);
    return {{QStringLiteral("line"), static_cast<qint64>(position.line)},
        {QStringLiteral("column"), static_cast<qint64>(position.column)}};
}

QJsonValue orNull(const std::string& value) { return value.empty() ? QJsonValue() : QJsonValue(text(value)); }

QJsonArray steps(const std::vector<RewriteStep>& list)
{
    QJsonArray out;
    for (const RewriteStep& step : list)
        out.append(QJsonObject{{QStringLiteral("name"), text(step.slug)}, {QStringLiteral("sql"), text(step.sql)}});
    return out;
}

QJsonObject json(const Finding& finding, const LineIndex& lines, const ReportedFile& file)
{
    QJsonObject object{{QStringLiteral("kind"), text(finding.object.kind)},
        {QStringLiteral("schema"), orNull(finding.object.schema)},
        {QStringLiteral("table"), orNull(finding.object.table)}, {QStringLiteral("name"), orNull(finding.object.name)}};
    QJsonObject out{{QStringLiteral("rule"), text(finding.id())},
        {QStringLiteral("hazard"), text(word(finding.hazard))},
        {QStringLiteral("severity"), text(word(finding.severity))},
        {QStringLiteral("statement"), static_cast<qint64>(finding.statement)},
        {QStringLiteral("range"),
            QJsonObject{{QStringLiteral("start"), place(lines, finding.range.begin)},
                {QStringLiteral("end"), place(lines, finding.range.end)}}},
        {QStringLiteral("object"), object},
        {QStringLiteral("lock"), finding.lock.empty() ? QJsonValue() : QJsonValue(text(finding.lock))},
        {QStringLiteral("rewrites"), text(finding.rewrites)},
        {QStringLiteral("evidence"), text(word(finding.evidence))}, {QStringLiteral("message"), finding.message()},
        {QStringLiteral("suggestion"), finding.suggestion()}};
    if (!finding.candidates.empty()) {
        QJsonArray candidates;
        for (const std::string& candidate : finding.candidates)
            candidates.append(text(candidate));
        out.insert(QStringLiteral("candidates"), candidates);
    }
    if (const auto rewrite = file.context ? rewriteOf(file.text, finding, *file.context) : std::nullopt) {
        out.insert(QStringLiteral("rewrite"), steps(rewrite->steps));
        if (!rewrite->later.empty())
            out.insert(QStringLiteral("rewrite_later"), steps(rewrite->later));
    }
    if (finding.stake) {
        QJsonObject stake{{QStringLiteral("rows"), static_cast<qint64>(finding.stake->rows)},
            {QStringLiteral("values"), static_cast<qint64>(finding.stake->values)},
            {QStringLiteral("bytes"), static_cast<qint64>(finding.stake->bytes)}};
        if (finding.stake->estimated)
            stake.insert(QStringLiteral("estimated"), true);
        out.insert(QStringLiteral("stake"), stake);
    }
    if (finding.live)
        out.insert(QStringLiteral("live"), liveJson(*finding.live));
    return out;
}

QJsonArray names(const std::vector<std::string>& list)
{
    QJsonArray out;
    for (const std::string& name : list)
        out.append(text(name));
    return out;
}

QString verdictWord(Announcement::Verdict verdict)
{
    switch (verdict) {
    case Announcement::Verdict::None:
        return QStringLiteral("none");
    case Announcement::Verdict::Agrees:
        return QStringLiteral("agrees");
    case Announcement::Verdict::Stale:
        return QStringLiteral("stale");
    case Announcement::Verdict::Silent:
        return QStringLiteral("silent");
    }
    return {};
}

} // namespace

std::array<int, 5> summary(std::span<const ReportedFile> files)
{
    std::array<int, 5> counts{};
    for (const ReportedFile& file : files)
        for (const Finding& finding : file.analysis.findings)
            ++counts.at(static_cast<std::size_t>(finding.severity));
    return counts;
}

bool reaches(std::span<const ReportedFile> files, Severity least)
{
    const std::array<int, 5> counts = summary(files);
    return std::ranges::any_of(
        std::span(counts).first(static_cast<std::size_t>(least) + 1), [](int count) { return count > 0; });
}

QJsonDocument jsonReport(std::span<const ReportedFile> files)
{
    QJsonArray list;
    for (const ReportedFile& file : files) {
        const LineIndex lines(file.text);
        QJsonArray findings;
        for (const Finding& finding : file.analysis.findings)
            findings.append(json(finding, lines, file));
        QJsonObject entry{{QStringLiteral("path"), text(file.path)},
            {QStringLiteral("statements"), static_cast<qint64>(file.analysis.statements.size())},
            {QStringLiteral("findings"), findings}};
        const Announcement& announced = file.analysis.announcement;
        if (announced.verdict != Announcement::Verdict::None)
            entry.insert(QStringLiteral("announcement"),
                QJsonObject{{QStringLiteral("verdict"), verdictWord(announced.verdict)},
                    {QStringLiteral("stale"), names(announced.stale)},
                    {QStringLiteral("silent"), names(announced.silent)}});
        list.append(entry);
    }
    const std::array<int, 5> counts = summary(files);
    QJsonObject totals;
    for (std::size_t i = 0; i < counts.size(); ++i)
        totals.insert(text(word(static_cast<Severity>(i))), counts.at(i));
    return QJsonDocument(QJsonObject{{QStringLiteral("files"), list}, {QStringLiteral("summary"), totals}});
}

} // namespace lockkeeper::sql
