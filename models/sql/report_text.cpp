#include "base/text.h"
#include "base/tr.h"
#include "sql/live_report.h"
#include "sql/report.h"
#include "sql/rule.h"

namespace lockkeeper::sql {
namespace {

/// The line a finding begins on, with a caret line below that keeps its tabs, so that both align in a terminal.
QString excerpt(const ReportedFile& file, const LineIndex& lines, const Finding& finding)
{
    const TextPosition at = lines.position(finding.range.begin);
    const std::size_t start = lines.lineStart(at.line);
    const std::size_t stop = std::min(file.text.find_first_of("\r\n", start), file.text.size());
    const QString line = text(std::string_view(file.text).substr(start, stop - start));
    const std::size_t end = std::clamp(finding.range.end, finding.range.begin, std::max(stop, finding.range.begin));
    const qsizetype before = text(std::string_view(file.text).substr(start, finding.range.begin - start)).size();
    const qsizetype marked = std::max<qsizetype>(
        1, text(std::string_view(file.text).substr(finding.range.begin, end - finding.range.begin)).size());
    QString carets;
    for (const QChar c : line.left(before))
        carets += c == QLatin1Char('\t') ? c : QLatin1Char(' ');
    carets += QString(marked, QLatin1Char('^'));
    const QString number = QString::number(at.line);
    const QString gutter(number.size(), QLatin1Char(' '));
    return QStringLiteral("  %1 | ").arg(number) + line + QStringLiteral("\n  %1 | ").arg(gutter) + carets
        + QLatin1Char('\n');
}

} // namespace

QString textReport(std::span<const ReportedFile> files)
{
    QString out;
    for (const ReportedFile& file : files) {
        const LineIndex lines(file.text);
        for (const Finding& finding : file.analysis.findings) {
            const TextPosition at = lines.position(finding.range.begin);
            out += QStringLiteral("%1:%2:%3: ").arg(text(file.path)).arg(at.line).arg(at.column)
                + shortWord(finding.severity) + QStringLiteral(" [") + text(finding.id()) + QStringLiteral("] ")
                + finding.message() + QLatin1Char('\n');
            out += excerpt(file, lines, finding);
            if (!finding.candidates.empty()) {
                QStringList names;
                for (const std::string& candidate : finding.candidates)
                    names << text(candidate);
                out += Tr::tr("  perhaps renamed to: %1").arg(names.join(QStringLiteral(", "))) + QLatin1Char('\n');
            }
            if (finding.stake)
                out += Tr::tr("  at stake: %1 values in %2 rows").arg(finding.stake->values).arg(finding.stake->rows)
                    + QLatin1Char('\n');
            if (finding.live)
                for (const QString& line : liveLines(*finding.live))
                    out += QStringLiteral("  ") + line + QLatin1Char('\n');
            if (const QString advice = finding.suggestion(); !advice.isEmpty())
                out += QStringLiteral("  ") + advice + QLatin1Char('\n');
            out += QLatin1Char('\n');
        }
    }
    const std::array<int, 5> counts = summary(files);
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts.at(i) > 0)
            parts << QStringLiteral("%1 %2").arg(counts.at(i)).arg(shortWord(static_cast<Severity>(i)));
    out += parts.isEmpty() ? Tr::tr("Nothing to report.") : parts.join(QStringLiteral(", "));
    return out + QLatin1Char('\n');
}

} // namespace lockkeeper::sql
