#include "base/text.h"
#include "sql/review_document.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace lockkeeper;

namespace {

const std::string kBefore = "CREATE TABLE \"CasterProfile\" (\"id\" SERIAL PRIMARY KEY, \"companyName\" TEXT);\n"
                            "CREATE TABLE \"<b>bold</b>\" (\"a|b\" TEXT, \"it``s\" TEXT);\n";
const std::string kIncident = "-- AlterTable\n"
                              "ALTER TABLE \"CasterProfile\"\n"
                              "  DROP COLUMN \"companyName\",\n"
                              "  ADD COLUMN     \"companyNameEn\" TEXT;\n";

sql::ReportedFile reported(const std::string& path, const std::string& text)
{
    sql::State before;
    sql::fold(before, kBefore);
    return {.path = path, .text = text, .analysis = sql::analyse(text, before)};
}

sql::ReviewDocument documentOf(const std::vector<sql::ReportedFile>& files)
{
    sql::ReviewDocument document{.project = QStringLiteral("shop · prisma/migrations"),
        .database = QStringLiteral("shop_prod"),
        .environment = QStringLiteral("Production"),
        .made = QDateTime({2026, 11, 20}, {9, 30}, Qt::LocalTime),
        .locale = QLocale(QLocale::English)};
    for (const sql::ReportedFile& file : files)
        document.migrations.push_back({.name = text(file.path), .state = QStringLiteral("not applied"), .file = &file});
    return document;
}

/// The text of a well-formed document, blanks as they are; a failure where it is not well-formed.
QString textOf(const QString& html)
{
    QXmlStreamReader reader(html);
    QString out;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            out += reader.text();
    }
    return reader.hasError() ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString()) : out;
}

/// What stands in the document's fences, as CommonMark (0.30, section 4.5) reads them; and the rest.
struct Read {
    QStringList blocks;
    QString outside;
    bool open = false; ///< the last fence was never closed
};
Read readFences(const QString& markdown)
{
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,})([^`]*)$"));
    Read read;
    qsizetype length = 0;
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        const auto match = fence.match(line);
        if (length == 0 && match.hasMatch()) {
            length = match.capturedLength(1);
            read.blocks << QString();
        } else if (length > 0 && match.hasMatch() && match.capturedLength(1) >= length
            && match.captured(2).trimmed().isEmpty()) {
            length = 0;
        } else if (length > 0) {
            read.blocks.back() += line + QLatin1Char('\n');
        } else {
            read.outside += line + QLatin1Char('\n');
        }
    }
    read.open = length > 0;
    return read;
}

} // namespace

class ReviewDocumentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsReviewedWhereAndWhen()
    {
        const std::vector<sql::ReportedFile> files{reported("20261118091200_rename", kIncident)};
        const sql::ReviewDocument document = documentOf(files);
        for (const QString& whole : {sql::markdown(document), textOf(sql::html(document))}) {
            for (const char* said : {"shop · prisma/migrations", "shop", "Production", "2026", "20261118091200",
                     "Destroys data: 1 columns.", "not applied", "line 3", "drop-column", "ACCESS EXCLUSIVE"})
                QVERIFY2(whole.contains(QString::fromUtf8(said))
                        || whole.contains(QString::fromUtf8(said).replace(QLatin1Char('_'), QStringLiteral("\\_"))),
                    said);
        }
    }

    void marksTheDestructivePartInItsStatement()
    {
        const std::vector<sql::ReportedFile> files{reported("one", kIncident)};
        const QString html = sql::html(documentOf(files));
        QVERIFY(html.contains(QStringLiteral("ALTER TABLE &quot;CasterProfile&quot;\n  <b class=\"mark\">DROP COLUMN "
                                             "&quot;companyName&quot;</b>,\n  ADD COLUMN")));
        const Read read = readFences(sql::markdown(documentOf(files)));
        QVERIFY2(read.blocks.front().contains(
                     QStringLiteral("2 | ALTER TABLE \"CasterProfile\"\n3 |   DROP COLUMN \"companyName\",\n"
                                    "  |   ^^^^^^^^^^^^^^^^^^^^^^^^^\n4 |   ADD COLUMN")),
            qPrintable(read.blocks.front()));
    }

    void offersTheSaferSql()
    {
        const std::vector<sql::ReportedFile> files{reported("one", kIncident)};
        QVERIFY(textOf(sql::html(documentOf(files))).contains(QStringLiteral("RENAME COLUMN \"companyName\"")));
        const QString markdown = sql::markdown(documentOf(files));
        QVERIFY(markdown.contains(QStringLiteral("```sql\n")));
        QVERIFY(markdown.contains(QStringLiteral("RENAME COLUMN \"companyName\"")));
    }

    void saysWhatALiveDatabaseAnswered()
    {
        std::vector<sql::ReportedFile> files{reported("one", kIncident)};
        auto live = std::make_shared<sql::Live>();
        live->takes = sql::TimeRange{std::chrono::seconds(9), std::chrono::milliseconds(13'200)};
        live->dependants = {{.kind = "view", .name = "view caster_public"}};
        live->ahead = {{.pid = 4711, .user = "app", .application = "report"}};
        for (sql::Finding& finding : files.front().analysis.findings) {
            finding.stake = sql::Stake{.rows = 1204, .values = 1187};
            finding.live = live;
        }
        for (const QString& whole : {sql::markdown(documentOf(files)), textOf(sql::html(documentOf(files)))}) {
            for (const char* said : {"1,187 values", "9 to 14 s", "view caster", "pid 4711 (report)"})
                QVERIFY2(whole.contains(QString::fromUtf8(said)), said);
        }
    }

    void noNameBecomesATag()
    {
        const std::vector<sql::ReportedFile> files{reported("<script>alert('x')</script>",
            "ALTER TABLE \"<b>bold</b>\" DROP COLUMN \"a|b\";\n"
            "-- </pre></code><img src=x onerror=alert(1)> & &amp;\n")};
        const QString html = sql::html(documentOf(files));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QVERIFY(!html.contains(QStringLiteral("<b>bold")));
        const QString whole = textOf(html);
        QVERIFY2(whole.contains(QStringLiteral("<script>alert('x')</script>")), qPrintable(whole.left(400)));
        QVERIFY(whole.contains(QStringLiteral("ALTER TABLE \"<b>bold</b>\"")));
        const QString outside = readFences(sql::markdown(documentOf(files))).outside;
        static const QRegularExpression spans(QStringLiteral("(`+)[^`].*?[^`]\\1(?!`)"));
        const QString prose = QString(outside).remove(spans);
        static const QRegularExpression tag(QStringLiteral("(?<!\\\\)<[a-z/]"));
        QVERIFY2(!prose.contains(tag), qPrintable(prose));
    }

    void noNameEndsATableCell()
    {
        const std::vector<sql::ReportedFile> files{
            reported("a|b", "ALTER TABLE \"<b>bold</b>\" DROP COLUMN \"a|b\";\n"), reported("plain", kIncident)};
        static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
        qsizetype bars = 0;
        int rows = 0;
        for (const QString& line : readFences(sql::markdown(documentOf(files))).outside.split(QLatin1Char('\n'))) {
            if (!line.startsWith(QLatin1Char('|')))
                continue;
            bars = rows == 0 ? line.count(bar) : bars;
            QCOMPARE(line.count(bar), bars);
            ++rows;
        }
        QCOMPARE(rows, 4);
        QCOMPARE(bars, 9);
    }

    void noBacktickEndsAFence()
    {
        const std::string sql = "ALTER TABLE \"<b>bold</b>\"\n```\n# not a heading\n````sql\n DROP COLUMN \"it``s\";\n";
        std::vector<sql::ReportedFile> files{reported("back``tick`", sql)};
        QVERIFY(!files.front().analysis.findings.empty());
        sql::Finding& finding = files.front().analysis.findings.front();
        finding.range = {0, sql.size()};
        finding.rewrite = sql;
        const Read read = readFences(sql::markdown(documentOf(files)));
        QVERIFY(!read.open);
        QVERIFY(!read.outside.contains(QStringLiteral("not a heading")));
        QVERIFY2(read.blocks.contains(text(sql)), qPrintable(read.blocks.join(QStringLiteral("\n-----\n"))));
        QVERIFY(read.outside.contains(QStringLiteral("``` back``tick` ```")));
    }

    void rightToLeftKeepsSqlLeftToRight()
    {
        const std::vector<sql::ReportedFile> files{reported("one", kIncident)};
        sql::ReviewDocument document = documentOf(files);
        document.locale = QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates);
        const QString html = sql::html(document);
        QVERIFY(html.contains(QStringLiteral("<html lang=\"ar-AE\" dir=\"rtl\">")));
        QCOMPARE(html.count(QStringLiteral("<pre")), html.count(QStringLiteral("<pre dir=\"ltr\">")));
        QVERIFY(html.count(QStringLiteral("<pre")) > 0);
        const QString markdown = sql::markdown(document);
        QVERIFY(markdown.startsWith(QStringLiteral("<div dir=\"rtl\">")));
        QCOMPARE(markdown.count(QStringLiteral("<div dir=\"ltr\">\n\n```")), readFences(markdown).blocks.size());
    }

    void isSelfContainedInLightAndDark()
    {
        const std::vector<sql::ReportedFile> files{reported("one", kIncident)};
        const QString html = sql::html(documentOf(files));
        QVERIFY(html.contains(QStringLiteral("prefers-color-scheme: dark")));
        QVERIFY(html.contains(QStringLiteral("@media print")));
        for (const char* fetched : {"http:", "https:", "<link", "<script", "url("})
            QVERIFY2(!html.contains(QString::fromLatin1(fetched)), fetched);
    }

    void cutsWhatIsTooLongToRead()
    {
        std::string values = "DELETE FROM \"CasterProfile\" WHERE \"companyName\" IN ('0'";
        for (int i = 1; i < 200'000; ++i)
            values += ", 'é" + std::to_string(i) + "'";
        const std::vector<sql::ReportedFile> files{reported("long", values + ");\nDROP TABLE \"CasterProfile\";\n")};
        QVERIFY(files.front().analysis.findings.size() >= 2);
        const QString html = sql::html(documentOf(files));
        QVERIFY2(html.size() < 40'000, qPrintable(QString::number(html.size())));
        QVERIFY(html.contains(QStringLiteral("…")));
        QVERIFY(!html.contains(QChar(QChar::ReplacementCharacter)));
    }

    void foreignBytesAreShownNotTrusted()
    {
        const std::vector<sql::ReportedFile> files{
            reported("bytes", std::string("DROP TABLE \"CasterProfile\";\r\n-- \xff\xfe ") + '\0' + "\n")};
        const QString whole = textOf(sql::html(documentOf(files)));
        QVERIFY2(whole.contains(QStringLiteral("DROP TABLE")), qPrintable(whole));
        QVERIFY(!sql::markdown(documentOf(files)).contains(QChar(0)));
    }

    void nothingToWorryAboutIsSaid()
    {
        const std::vector<sql::ReportedFile> files{
            reported("one", "CREATE TABLE \"Review\" (\"id\" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY);\n")};
        QVERIFY(sql::markdown(documentOf(files)).contains(QStringLiteral("**Nothing to worry about.**")));
        QVERIFY(textOf(sql::html(documentOf(files))).contains(QStringLiteral("Nothing to worry about.")));
    }

    void severalMigrationsAreCountedByWhatTheyDo()
    {
        const std::vector<sql::ReportedFile> files{reported("one", kIncident),
            reported("two", "DROP TABLE \"CasterProfile\";\n"), reported("three", "SELECT 1;\n")};
        QVERIFY(sql::markdown(documentOf(files)).contains(QStringLiteral("Of 3 migrations 2 destroy data.")));
    }
};

QTEST_GUILESS_MAIN(ReviewDocumentTest)
#include "review_document_test.moc"
