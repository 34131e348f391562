#include "base/text.h"
#include "base/tr.h"
#include "sql/compact_json.h"
#include "sql/report.h"
#include "sql/rule.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

#include <map>

// Source of the names: SARIF 2.1.0 (OASIS, 27 March 2020), section 3.

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

/// What a viewer shows beside a result: why, and both examples.
QJsonObject help(const Rule& rule)
{
    const auto fenced = [](std::string_view sql) { return QStringLiteral("```sql\n%1\n```").arg(text(sql)); };
    const QString why = Tr::tr(rule.explanation);
    QString markdown = why;
    if (!rule.bad.empty())
        markdown += QStringLiteral("\n\n**%1**\n\n%2").arg(Tr::tr("Reported:"), fenced(rule.bad));
    if (!rule.good.empty())
        markdown += QStringLiteral("\n\n**%1**\n\n%2").arg(Tr::tr("Better:"), fenced(rule.good));
    return {{QStringLiteral("text"), explain(rule)}, {QStringLiteral("markdown"), markdown}};
}

QJsonObject describe(const Rule& rule)
{
    const QString hazard = text(word(rule.hazard));
    return {{QStringLiteral("id"), text(rule.id)},
        {QStringLiteral("shortDescription"), message(shortWord(rule.hazard))},
        {QStringLiteral("fullDescription"), message(Tr::tr(rule.explanation))}, {QStringLiteral("help"), help(rule)},
        {QStringLiteral("defaultConfiguration"),
            QJsonObject{{QStringLiteral("level"), level(rule.severity)}, {QStringLiteral("enabled"), !rule.optional}}},
        {QStringLiteral("properties"),
            QJsonObject{{QStringLiteral("hazard"), hazard}, {QStringLiteral("severity"), text(word(rule.severity))},
                {QStringLiteral("tags"), QJsonArray{hazard}}}}};
}

/// Relative to the folder the program was started in, or a file: address.
QString address(const std::string& path)
{
    const QString name = text(path);
    return QFileInfo(name).isAbsolute() ? QString::fromUtf8(QUrl::fromLocalFile(name).toEncoded())
                                        : QString::fromUtf8(QUrl::toPercentEncoding(name, "/"));
}

QJsonObject artifact(const ReportedFile& file) { return {{QStringLiteral("uri"), address(file.path)}}; }

QJsonObject region(const LineIndex& lines, TextRange range)
{
    const TextPosition begin = lines.position(range.begin);
    const TextPosition end = lines.position(range.end);
    return {{QStringLiteral("startLine"), static_cast<qint64>(begin.line)},
        {QStringLiteral("startColumn"), static_cast<qint64>(begin.column)},
        {QStringLiteral("endLine"), static_cast<qint64>(end.line)},
        {QStringLiteral("endColumn"), static_cast<qint64>(end.column)}};
}

/// One file's results. A result keeps its fingerprint while lines move: it is made of the rule, the object, and how
/// many of the same came before it.
class Results {
public:
    explicit Results(const ReportedFile& file)
        : m_file(file)
        , m_lines(file.text)
    {
    }

    QJsonObject operator()(const Finding& finding)
    {
        const auto all = rules();
        const QJsonObject physical{{QStringLiteral("artifactLocation"), artifact(m_file)},
            {QStringLiteral("region"), region(m_lines, finding.range)}};
        return {{QStringLiteral("ruleId"), text(finding.id())},
            {QStringLiteral("ruleIndex"), static_cast<int>(std::ranges::find(all, finding.rule) - all.begin())},
            {QStringLiteral("level"), level(finding.severity)},
            {QStringLiteral("message"), message(finding.message() + QLatin1Char(' ') + finding.suggestion())},
            {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), physical}}}},
            {QStringLiteral("partialFingerprints"), QJsonObject{{QStringLiteral("finding/v1"), fingerprint(finding)}}},
            {QStringLiteral("properties"),
                QJsonObject{{QStringLiteral("hazard"), text(word(finding.hazard))},
                    {QStringLiteral("severity"), text(word(finding.severity))}}}};
    }

    QJsonObject operator()(const IgnoredFinding& ignored)
    {
        QJsonObject result = (*this)(ignored.finding);
        result.insert(QStringLiteral("suppressions"),
            QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("inSource")},
                {QStringLiteral("justification"), text(ignored.reason)}}});
        return result;
    }

private:
    QString fingerprint(const Finding& finding)
    {
        std::string key(finding.id());
        for (const std::string& part : {std::string(finding.object.kind), finding.objectName()})
            key += '\0' + part;
        key += '\0' + std::to_string(++m_seen[key]);
        return QString::fromLatin1(
            QCryptographicHash::hash(QByteArray::fromStdString(key), QCryptographicHash::Sha256).toHex());
    }

    const ReportedFile& m_file;
    LineIndex m_lines;
    std::map<std::string, int> m_seen;
};

class SarifReport final : public Report {
public:
    using Report::Report;

    void add(const ReportedFile& file) override
    {
        begin();
        m_artifacts.append(QJsonObject{
            {QStringLiteral("location"), artifact(file)}, {QStringLiteral("sourceLanguage"), QStringLiteral("sql")}});
        Results result(file);
        const auto add = [&](const auto& finding) {
            put(m_results++ == 0 ? "\n" : ",\n");
            put(compact(result(finding)));
        };
        std::ranges::for_each(file.analysis.findings, add);
        std::ranges::for_each(file.analysis.ignored, add);
    }

    void finish() override
    {
        begin();
        put("],\n\"artifacts\": ");
        put(compact(m_artifacts));
        put("}]}\n");
        flush();
    }

private:
    void begin()
    {
        if (std::exchange(m_begun, true))
            return;
        QJsonArray described;
        for (const Rule* rule : rules())
            described.append(describe(*rule));
        const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("lockkeeper")},
            {QStringLiteral("version"), QStringLiteral(LOCKKEEPER_VERSION)}, {QStringLiteral("rules"), described}};
        // Columns are counted in characters, as everywhere in the program; SARIF's default is UTF-16 units.
        std::string run = compact(QJsonObject{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
            {QStringLiteral("invocations"), QJsonArray{QJsonObject{{QStringLiteral("executionSuccessful"), true}}}},
            {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")}});
        run.pop_back(); // its brace closes behind the results
        put("{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [");
        put(run);
        put(",\"results\":[");
    }

    QJsonArray m_artifacts;
    std::size_t m_results = 0;
    bool m_begun = false;
};

} // namespace

std::unique_ptr<Report> sarifReport(Writer write) { return std::make_unique<SarifReport>(std::move(write)); }

} // namespace lockkeeper::sql
