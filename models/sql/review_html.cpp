#include "base/text.h"
#include "base/tr.h"
#include "sql/review_excerpt.h"
#include "sql/review_words.h"
#include "styles.h"

namespace lockkeeper::sql {
namespace {

/// Words, whatever is in them. A name may turn the direction of what follows it: <bdi> keeps that inside.
QString plain(const QString& words)
{
    QString out = words;
    return out.replace(QChar(0), QChar(QChar::ReplacementCharacter)).toHtmlEscaped();
}

QString name(const QString& words) { return QStringLiteral("<bdi><code>%1</code></bdi>").arg(plain(words)); }

QString element(const char* tag, const QString& inside, const char* attributes = "")
{
    const QString opened
        = QLatin1String(tag) + (*attributes ? QLatin1Char(' ') + QLatin1String(attributes) : QString());
    return QLatin1Char('<') + opened + QLatin1Char('>') + inside + QStringLiteral("</") + QLatin1String(tag)
        + QStringLiteral(">\n");
}

/// The class that a hazard is painted with; the word stands beside it.
QString classOf(const std::optional<Hazard>& hazard)
{
    if (!hazard)
        return QStringLiteral("good");
    switch (*hazard) {
    case Hazard::DataLoss:
        return QStringLiteral("loss");
    case Hazard::Rewrite:
    case Hazard::Lock:
        return QStringLiteral("lock");
    case Hazard::MayFail:
    case Hazard::BreaksClients:
    case Hazard::Irreversible:
    case Hazard::Transaction:
    case Hazard::Opaque:
    case Hazard::Security:
        return QStringLiteral("fail");
    case Hazard::Style:
        return QStringLiteral("muted");
    }
    return {};
}

/// How the document lies: a QTextDocument does not mirror tables, so on paper their cells are turned round here.
struct Form {
    Medium medium = Medium::Screen;
    bool mirrored = false;

    [[nodiscard]] bool turned() const { return mirrored && medium == Medium::Paper; }
};

QString headCell(const QString& words, const Form& form)
{
    return element("th", plain(words), form.mirrored ? "align=\"right\"" : "align=\"left\"").trimmed();
}

QString numberCell(const char* tag, const QString& words, const Form& form)
{
    return element(
        tag, plain(words), form.mirrored ? "class=\"number\" align=\"left\"" : "class=\"number\" align=\"right\"")
        .trimmed();
}

QString row(QStringList cells, const Form& form)
{
    if (form.turned())
        std::ranges::reverse(cells);
    return element("tr", cells.join(QString()));
}

QString sqlBlock(const QString& inside) { return element("pre", element("code", inside).trimmed(), "dir=\"ltr\""); }

QString factTable(const std::vector<Fact>& known, const QString& kind, const Form& form)
{
    if (known.empty())
        return {};
    QString rows;
    for (const Fact& fact : known)
        rows += row({headCell(fact.name, form), element("td", plain(fact.value)).trimmed()}, form);
    // Turned round, the heads stand at the far edge only if the table reaches it.
    const QString wide = form.turned() ? QStringLiteral(" width=\"100%\"") : QString();
    return QStringLiteral("<table class=\"%1\"%2>\n").arg(kind, wide) + rows + QStringLiteral("</table>\n");
}

QString verdictParagraph(const Verdict& verdict)
{
    const QString rest = verdict.rest.isEmpty() ? QString() : QLatin1Char(' ') + plain(verdict.rest);
    return QStringLiteral("<p class=\"verdict %1\"><strong>%2</strong>%3</p>\n")
        .arg(classOf(verdict.gravest), plain(verdict.sentence), rest);
}

QString summaryTable(const ReviewDocument& document, const Form& form)
{
    const QStringList head = summaryHead(document);
    const std::vector<QStringList> all = summaryRows(document);
    const qsizetype numbers = head.size() - kSummaryNumbers;
    QStringList cells;
    for (qsizetype i = 0; i < head.size(); ++i)
        cells << (i < numbers ? headCell(head[i], form) : numberCell("th", head[i], form));
    QString rows = row(cells, form);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const QString shown = name(all[at].front());
        const bool told = !document.migrations[at].file->analysis.findings.empty();
        cells = {element("td", told ? QStringLiteral("<a href=\"#m%1\">%2</a>").arg(at).arg(shown) : shown).trimmed()};
        for (qsizetype i = 1; i < head.size(); ++i)
            cells << (i < numbers ? element("td", plain(all[at][i])).trimmed() : numberCell("td", all[at][i], form));
        rows += row(cells, form);
    }
    return element("table", QLatin1Char('\n') + rows, "class=\"summary\" width=\"100%\"");
}

QString finding(const ReportedFile& file, const LineIndex& lines, const Finding& one, const Form& form)
{
    QString out = element("h3", plain(one.message()));
    out += QStringLiteral("<p><b class=\"word %1\">%2</b> <span class=\"muted\">%3</span></p>\n")
               .arg(classOf(one.hazard), plain(shortWord(one.hazard)), plain(placeOf(lines, one)));
    const Excerpt excerpt = excerptOf(file, lines, one);
    out += sqlBlock(plain(excerpt.before) + QStringLiteral("<b class=\"mark\">%1</b>").arg(plain(excerpt.marked))
        + plain(excerpt.after));
    out += factTable(facts(one), QStringLiteral("facts"), form);
    if (const QString advice = one.suggestion(); !advice.isEmpty())
        out += QStringLiteral("<p><b>%1</b> %2</p>\n").arg(plain(Tr::tr("What to do:")), plain(advice));
    if (const QString safer = saferOf(file, one); !safer.isEmpty())
        out += QStringLiteral("<p><b>%1</b></p>\n").arg(plain(Tr::tr("Safer SQL:"))) + sqlBlock(plain(safer));
    return out;
}

QString migration(const ReviewedMigration& one, std::size_t at, const Form& form)
{
    QString out = QStringLiteral("<h2 id=\"m%1\"><a name=\"m%1\"></a>%2</h2>\n").arg(at).arg(name(one.name));
    if (!one.state.isEmpty())
        out += element("p", plain(one.state), "class=\"muted\"");
    out += verdictParagraph(verdict(one.file->analysis.findings));
    if (const QString announced = sentence(one.file->analysis.announcement); !announced.isEmpty())
        out += element("p", plain(announced));
    const LineIndex lines(one.file->text);
    for (const Finding* each : inOrder(*one.file))
        out += finding(*one.file, lines, *each, form);
    return out;
}

QString styleFor(Medium medium)
{
    switch (medium) {
    case Medium::Screen:
        return text(styles::review_screen);
    case Medium::Paper:
        return text(styles::review_paper);
    }
    return {};
}

} // namespace

QString html(const ReviewDocument& document, Medium medium)
{
    const Form form{.medium = medium, .mirrored = document.locale.textDirection() == Qt::RightToLeft};
    QString body = element("h1", plain(titleOf(document))) + factTable(about(document), QStringLiteral("about"), form)
        + verdictParagraph(verdictOf(document)) + element("h2", plain(Tr::tr("Summary")))
        + summaryTable(document, form);
    for (std::size_t at = 0; at < document.migrations.size(); ++at)
        if (!document.migrations[at].file->analysis.findings.empty())
            body += migration(document.migrations[at], at, form);
    // Unicode's isolates do for a QTextDocument what <bdi> does for a browser, which it does not know.
    if (medium == Medium::Paper)
        body.replace(QStringLiteral("<bdi>"), QChar(0x2066)).replace(QStringLiteral("</bdi>"), QChar(0x2069));
    const QString direction = form.mirrored ? QStringLiteral("rtl") : QStringLiteral("ltr");
    // By pieces: QString::arg would read a %1 inside the SQL as its next place.
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\"/>\n")
               .arg(document.locale.bcp47Name(), direction)
        + QStringLiteral("<meta name=\"viewport\" content=\"width=device-width\"/>\n")
        + element("title", plain(titleOf(document))) + element("style", QLatin1Char('\n') + styleFor(medium))
        + QStringLiteral("</head>\n<body dir=\"%1\">\n").arg(direction) + body + QStringLiteral("</body>\n</html>\n");
}

} // namespace lockkeeper::sql
