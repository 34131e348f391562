#include "base/text.h"
#include "sql/report.h"
#include "sql/rule.h"

namespace lockkeeper::sql {
namespace {

/// GitHub's own escapes for the data of a workflow command; a property must also hide what separates properties.
QString escaped(QString value, bool property)
{
    value.replace(QLatin1Char('%'), QStringLiteral("%25"))
        .replace(QLatin1Char('\r'), QStringLiteral("%0D"))
        .replace(QLatin1Char('\n'), QStringLiteral("%0A"));
    if (property)
        value.replace(QLatin1Char(':'), QStringLiteral("%3A")).replace(QLatin1Char(','), QStringLiteral("%2C"));
    return value;
}

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
        return QStringLiteral("notice");
    }
    return {};
}

class GithubReport final : public Report {
public:
    using Report::Report;

    void add(const ReportedFile& file) override
    {
        const LineIndex lines(file.text);
        const QString path = escaped(text(file.path), true);
        for (const Finding& finding : file.analysis.findings) {
            const TextPosition begin = lines.position(finding.range.begin);
            const TextPosition end = lines.position(finding.range.end);
            // By hand: escapes like %2C would be places to QString::arg.
            put(utf8(QStringLiteral("::") + level(finding.severity) + QStringLiteral(" file=") + path
                + QStringLiteral(",line=") + QString::number(begin.line) + QStringLiteral(",endLine=")
                + QString::number(end.line) + QStringLiteral(",col=") + QString::number(begin.column)
                + QStringLiteral(",title=") + escaped(text(finding.id()), true) + QStringLiteral("::")
                + escaped(finding.message() + QLatin1Char(' ') + finding.suggestion(), false) + QLatin1Char('\n')));
        }
    }

    void finish() override { flush(); }
};

} // namespace

std::unique_ptr<Report> githubReport(Writer write) { return std::make_unique<GithubReport>(std::move(write)); }

} // namespace lockkeeper::sql
