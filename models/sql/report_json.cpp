#include "base/text.h"
#include "sql/compact_json.h"
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

class JsonReport final : public Report {
public:
    using Report::Report;

    void add(const ReportedFile& file) override
    {
        count(m_counts, file.analysis);
        QJsonObject head{{QStringLiteral("path"), text(file.path)},
            {QStringLiteral("statements"), static_cast<qint64>(file.analysis.statements.size())}};
        const Announcement& announced = file.analysis.announcement;
        if (announced.verdict != Announcement::Verdict::None)
            head.insert(QStringLiteral("announcement"),
                QJsonObject{{QStringLiteral("verdict"), verdictWord(announced.verdict)},
                    {QStringLiteral("stale"), names(announced.stale)},
                    {QStringLiteral("silent"), names(announced.silent)}});
        std::string opening = compact(head);
        opening.pop_back(); // its brace closes behind the findings
        put(std::exchange(m_first, false) ? "{\"files\": [\n" : ",\n");
        put(opening);
        put(",\"findings\":[");
        const LineIndex lines(file.text);
        const char* between = "\n";
        for (const Finding& finding : file.analysis.findings) {
            put(between);
            put(compact(json(finding, lines, file)));
            between = ",\n";
        }
        put("]}");
    }

    void finish() override
    {
        QJsonObject totals;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            totals.insert(text(word(static_cast<Severity>(i))), m_counts.at(i));
        put(m_first ? "{\"files\": [" : "\n");
        put("],\n\"summary\": ");
        put(compact(totals));
        put("}\n");
        flush();
    }

private:
    Counts m_counts{};
    bool m_first = true;
};

} // namespace

std::unique_ptr<Report> jsonReport(Writer write) { return std::make_unique<JsonReport>(std::move(write)); }

} // namespace lockkeeper::sql
