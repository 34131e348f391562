#include "base/text.h"
#include "base/tr.h"
#include "sql/report.h"
#include "sql/rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

namespace lockkeeper::sql {
namespace {

QString level(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
        return QStringLiteral("error");
    case Severity::Medium:
        return QStringLiteral("warning");
    case Severity::Low:
    case Severity::Style:
        return QStringLiteral("note");
    }
    return {};
}

QJsonObject message(const QString& words) { return {{QStringLiteral("text"), words}}; }

QJsonObject describe(const Rule& rule)
{
    return {{QStringLiteral("id"), text(rule.id)},
        {QStringLiteral("shortDescription"), message(shortWord(rule.hazard))},
        {QStringLiteral("fullDescription"), message(Tr::tr(rule.explanation))},
        {QStringLiteral("defaultConfiguration"), QJsonObject{{QStringLiteral("level"), level(rule.severity)}}},
        {QStringLiteral("properties"),
            QJsonObject{{QStringLiteral("hazard"), text(word(rule.hazard))},
                {QStringLiteral("severity"), text(word(rule.severity))}}}};
}

QJsonObject result(const ReportedFile& file, const LineIndex& lines, const Finding& finding, int ruleIndex)
{
    const TextPosition begin = lines.position(finding.range.begin);
    const TextPosition end = lines.position(finding.range.end);
    const QString address = QString::fromUtf8(QUrl::toPercentEncoding(text(file.path), "/"));
    const QJsonObject region{{QStringLiteral("startLine"), static_cast<qint64>(begin.line)},
        {QStringLiteral("startColumn"), static_cast<qint64>(begin.column)},
        {QStringLiteral("endLine"), static_cast<qint64>(end.line)},
        {QStringLiteral("endColumn"), static_cast<qint64>(end.column)}};
    const QJsonObject physical{{QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), address}}},
        {QStringLiteral("region"), region}};
    return {{QStringLiteral("ruleId"), text(finding.id())}, {QStringLiteral("ruleIndex"), ruleIndex},
        {QStringLiteral("level"), level(finding.severity)},
        {QStringLiteral("message"), message(finding.message() + QLatin1Char(' ') + finding.suggestion())},
        {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), physical}}}}};
}

} // namespace

QJsonDocument sarifReport(std::span<const ReportedFile> files, std::string_view toolVersion)
{
    QJsonArray described;
    for (const Rule* rule : rules())
        described.append(describe(*rule));
    QJsonArray results;
    for (const ReportedFile& file : files) {
        const LineIndex lines(file.text);
        for (const Finding& finding : file.analysis.findings) {
            const auto all = rules();
            const auto index = static_cast<int>(std::ranges::find(all, finding.rule) - all.begin());
            results.append(result(file, lines, finding, index));
        }
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("lockkeeper")},
        {QStringLiteral("version"), text(toolVersion)}, {QStringLiteral("rules"), described}};
    // Columns are counted in characters, as everywhere in the program; SARIF's default is UTF-16 units.
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
        {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")}, {QStringLiteral("results"), results}};
    return QJsonDocument(
        QJsonObject{{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")}, {QStringLiteral("runs"), QJsonArray{run}}});
}

} // namespace lockkeeper::sql
