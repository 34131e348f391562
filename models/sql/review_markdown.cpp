#include "base/text.h"
#include "base/tr.h"
#include "sql/review_excerpt.h"
#include "sql/review_words.h"

namespace lockkeeper::sql {
namespace {

/// Words that no Markdown reader takes for anything but words. Line ends become blanks: every place is inside a line.
QString plain(const QString& words)
{
    QString out;
    for (const QChar c : words) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            out += QLatin1Char(' ');
            continue;
        }
        if (QStringLiteral("\\`*_[]<>|~&$#").contains(c))
            out += QLatin1Char('\\');
        out += c == QChar(0) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out;
}

qsizetype longestRun(const QString& text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// A code span that no backtick inside can end; in a table a bar ends the cell even there.
QString code(const QString& name)
{
    QString inside = name;
    inside.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('|'), QStringLiteral("\\|"));
    const QString ticks(longestRun(inside) + 1, QLatin1Char('`'));
    const bool touches = inside.startsWith(QLatin1Char('`')) || inside.endsWith(QLatin1Char('`'));
    return touches ? ticks + QLatin1Char(' ') + inside + QLatin1Char(' ') + ticks : ticks + inside + ticks;
}

/// A block of SQL; in a right-to-left document it keeps its own direction.
QString block(const QString& sql, const QString& language, bool mirrored)
{
    const QString fence(std::max<qsizetype>(3, longestRun(sql) + 1), QLatin1Char('`'));
    const QString body = fence + language + QLatin1Char('\n') + sql
        + (sql.endsWith(QLatin1Char('\n')) ? QString() : QStringLiteral("\n")) + fence + QLatin1Char('\n');
    return mirrored ? QStringLiteral("<div dir=\"ltr\">\n\n%1\n</div>\n\n").arg(body) : body + QLatin1Char('\n');
}

/// Lines with their numbers; under each the carets of what is marked in it: a fence knows no other emphasis.
QString marked(const Excerpt& excerpt)
{
    const QString whole = excerpt.before + excerpt.marked + excerpt.after;
    const qsizetype begin = excerpt.before.size();
    const qsizetype end = begin + excerpt.marked.size();
    const QStringList lines = whole.split(QLatin1Char('\n'));
    const qsizetype width = QString::number(excerpt.firstLine + static_cast<std::size_t>(lines.size())).size();
    QString out;
    qsizetype at = 0;
    std::size_t number = excerpt.firstLine;
    for (const QString& line : lines) {
        out += QString::number(number++).rightJustified(width) + QStringLiteral(" | ") + line + QLatin1Char('\n');
        QString carets;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const bool inside = at + i >= begin && at + i < end && !line.first(i + 1).trimmed().isEmpty();
            carets += inside ? QLatin1Char('^') : line[i] == QLatin1Char('\t') ? QLatin1Char('\t') : QLatin1Char(' ');
        }
        if (carets.contains(QLatin1Char('^')))
            out += QString(width, QLatin1Char(' ')) + QStringLiteral(" | ")
                + carets.trimmed().prepend(carets.left(carets.indexOf(QLatin1Char('^')))) + QLatin1Char('\n');
        at += line.size() + 1;
    }
    return out;
}

QString row(const QStringList& cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString summaryTable(const ReviewDocument& document)
{
    QStringList head;
    for (const QString& cell : summaryHead(document))
        head << plain(cell);
    const QStringList rule = QStringList(head.size() - kSummaryNumbers, QStringLiteral("---"))
        + QStringList(kSummaryNumbers, QStringLiteral("--:"));
    QString out = row(head) + row(rule);
    for (QStringList cells : summaryRows(document)) {
        for (qsizetype i = 1; i < cells.size(); ++i)
            cells[i] = plain(cells[i]);
        cells[0] = code(cells[0]);
        out += row(cells);
    }
    return out + QLatin1Char('\n');
}

QString finding(const ReportedFile& file, const LineIndex& lines, const Finding& one, bool mirrored)
{
    QString out = QStringLiteral("### ") + plain(one.message()) + QStringLiteral("\n\n") + plain(placeOf(lines, one))
        + QStringLiteral("\n\n");
    out += block(marked(excerptOf(file, lines, one)), QStringLiteral("text"), mirrored);
    const std::vector<Fact> known = facts(one);
    for (const Fact& fact : known)
        out += QStringLiteral("- **%1:** ").arg(plain(fact.name)) + plain(fact.value) + QLatin1Char('\n');
    if (!known.empty())
        out += QLatin1Char('\n');
    if (const QString advice = one.suggestion(); !advice.isEmpty())
        out += QStringLiteral("**%1** ").arg(plain(Tr::tr("What to do:"))) + plain(advice) + QStringLiteral("\n\n");
    if (const QString safer = saferOf(file, one); !safer.isEmpty())
        out += QStringLiteral("**%1**\n\n").arg(plain(Tr::tr("Safer SQL:")))
            + block(safer, QStringLiteral("sql"), mirrored);
    return out;
}

QString verdictLine(const Verdict& verdict)
{
    const QString sentence = QStringLiteral("**%1**").arg(plain(verdict.sentence));
    return verdict.rest.isEmpty() ? sentence + QStringLiteral("\n\n")
                                  : sentence + QLatin1Char(' ') + plain(verdict.rest) + QStringLiteral("\n\n");
}

} // namespace

QString markdown(const ReviewDocument& document)
{
    const bool mirrored = document.locale.textDirection() == Qt::RightToLeft;
    QString out = mirrored ? QStringLiteral("<div dir=\"rtl\">\n\n") : QString();
    out += QStringLiteral("# ") + plain(titleOf(document)) + QStringLiteral("\n\n");
    for (const Fact& fact : about(document))
        out += QStringLiteral("- **%1:** ").arg(plain(fact.name)) + plain(fact.value) + QLatin1Char('\n');
    out += QLatin1Char('\n') + verdictLine(verdictOf(document));
    out += QStringLiteral("## ") + plain(Tr::tr("Summary")) + QStringLiteral("\n\n") + summaryTable(document);
    for (const ReviewedMigration& one : document.migrations) {
        if (one.file->analysis.findings.empty())
            continue;
        out += QStringLiteral("## ") + code(one.name) + QStringLiteral("\n\n");
        if (!one.state.isEmpty())
            out += plain(one.state) + QStringLiteral("\n\n");
        out += verdictLine(verdict(one.file->analysis.findings));
        if (const QString announced = sentence(one.file->analysis.announcement); !announced.isEmpty())
            out += plain(announced) + QStringLiteral("\n\n");
        const LineIndex lines(one.file->text);
        for (const Finding* each : inOrder(*one.file))
            out += finding(*one.file, lines, *each, mirrored);
    }
    return mirrored ? out + QStringLiteral("</div>\n") : out;
}

} // namespace lockkeeper::sql
