#include "migration/status.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::migration;

namespace {

const Moment kNoon{std::chrono::microseconds(1733054400123456)}; // 2024-12-01T12:00:00.123456Z

Local file(const char* name, const char* content = "select 1")
{
    return {.migration = {MigrationName(name), std::filesystem::path("m") / name / "migration.sql"},
        .file = Local::File::Readable,
        .checksum = Checksum(content)};
}

Row applied(const char* name, const char* content = "select 1")
{
    return {.id = name,
        .checksum = Checksum(content).text(),
        .name = MigrationName(name),
        .logs = {},
        .started = kNoon,
        .finished = kNoon,
        .rolledBack = {},
        .steps = 1};
}

Row failed(const char* name)
{
    Row row = applied(name);
    row.finished.reset();
    row.logs = "ERROR: relation \"x\" does not exist";
    row.steps = 0;
    return row;
}

Row rolledBack(const char* name, const char* content = "select 1")
{
    Row row = applied(name, content);
    row.finished.reset();
    row.rolledBack = kNoon;
    row.steps = 0;
    return row;
}

History history(std::vector<Row> rows)
{
    return {.schema = "public", .rows = std::move(rows), .otherTables = 3, .locked = false};
}

QString drawn(const std::vector<Local>& files, const History& of)
{
    const Status status = judge(files, of);
    QString words = QString::fromUtf8(name(status.overall).data()) + u':';
    for (const MigrationStatus& migration : status.migrations)
        words += u' ' + QString::fromStdString(migration.name.value()) + u'='
            + QString::fromUtf8(name(migration.state).data());
    return words;
}

} // namespace

class StatusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsPending()
    {
        QCOMPARE(drawn({file("1_a"), file("2_b")}, history({applied("1_a")})),
            QStringLiteral("pending: 1_a=applied 2_b=pending"));
        QCOMPARE(drawn({file("1_a")}, history({applied("1_a")})), QStringLiteral("up-to-date: 1_a=applied"));
        QCOMPARE(drawn({file("1_a")}, {}), QStringLiteral("pending: 1_a=pending"));
    }
    void failureIsNotHiddenBehindPendingOnes()
    {
        QCOMPARE(drawn({file("1_a"), file("2_b"), file("3_c")}, history({applied("1_a"), failed("2_b")})),
            QStringLiteral("failed: 1_a=applied 2_b=failed 3_c=pending"));
    }
    void aFailureUnderPrismasLockMayStillBeRunning()
    {
        History running = history({failed("1_a")});
        QVERIFY(!judge(std::vector{file("1_a")}, running).migrations[0].running);
        running.locked = true;
        const Status status = judge(std::vector{file("1_a")}, running);
        QVERIFY(status.migrations[0].running);
        QCOMPARE(status.notes.size(), std::size_t(1));
    }
    void tellsEditedAndMissingOnesThatPrismaPassesOver()
    {
        QCOMPARE(drawn({file("1_a", "select 2")}, history({applied("1_a")})), QStringLiteral("edited: 1_a=edited"));
        QCOMPARE(drawn({file("2_b")}, history({applied("1_gone"), applied("2_b")})),
            QStringLiteral("missing: 1_gone=missing 2_b=applied"));
        QCOMPARE(drawn({file("2_b"), file("3_c")}, history({applied("1_gone"), applied("2_b")})),
            QStringLiteral("diverged: 1_gone=missing 2_b=applied 3_c=pending"));
    }
    void rolledBackRowsDoNotCount()
    {
        // 7.9 on: the file is pending again, also when it was mended since.
        QCOMPARE(drawn({file("1_a", "mended")}, history({rolledBack("1_a")})), QStringLiteral("pending: 1_a=pending"));
        QVERIFY(judge(std::vector{file("1_a")}, history({rolledBack("1_a")})).migrations[0].wasRolledBack);
        QCOMPARE(drawn({file("1_a", "mended")}, history({rolledBack("1_a"), applied("1_a", "mended")})),
            QStringLiteral("up-to-date: 1_a=applied"));
        QCOMPARE(drawn({}, history({rolledBack("1_a")})), QStringLiteral("up-to-date: 1_a=rolled-back"));
    }
    void theOldestCountedRowIsComparedWithTheFile()
    {
        QCOMPARE(drawn({file("1_a", "new")}, history({applied("1_a", "old"), applied("1_a", "new")})),
            QStringLiteral("edited: 1_a=edited"));
        QCOMPARE(drawn({file("1_a")}, history({applied("1_a"), failed("1_a")})), QStringLiteral("failed: 1_a=failed"));
    }
    void tellsUnmanagedFromEmpty()
    {
        QCOMPARE(drawn({}, {}), QStringLiteral("empty:"));
        QCOMPARE(
            drawn({}, {.schema = {}, .rows = {}, .otherTables = 1, .locked = false}), QStringLiteral("unmanaged:"));
        QCOMPARE(drawn({}, history({})), QStringLiteral("up-to-date:"));
    }
    void anUnreadableFileIsSaidToBeOne()
    {
        Local broken = file("1_a");
        broken.file = Local::File::Unreadable;
        broken.checksum.reset();
        QCOMPARE(drawn({broken}, history({})), QStringLiteral("pending: 1_a=unreadable"));
        QCOMPARE(drawn({broken}, history({applied("1_a")})), QStringLiteral("missing: 1_a=unreadable"));
        broken.file = Local::File::Absent;
        QCOMPARE(drawn({broken}, history({})), QStringLiteral("pending: 1_a=unreadable"));
        QCOMPARE(drawn({broken}, history({applied("1_a")})), QStringLiteral("missing: 1_a=missing"));
    }
    void warnsOfOnesThatWouldRunOutOfOrder()
    {
        QCOMPARE(judge(std::vector{file("1_a"), file("2_b"), file("3_c")}, history({applied("2_b")})).notes.size(),
            std::size_t(1));
    }
    void anEmptyNameOrAStrangeOneIsJustAName()
    {
        QCOMPARE(drawn({file("a\"b"), file("é")}, history({applied("a\"b"), applied("é")})),
            QStringLiteral("up-to-date: a\"b=applied é=applied"));
    }
    void writesTheDocument()
    {
        Status status = judge(
            std::vector{file("20241201120000_initial"), file("2_b")}, history({applied("20241201120000_initial")}));
        status.layout = "prisma";
        status.path = "prisma/migrations";
        status.database = "app";
        status.environment = "staging";
        const QJsonObject document = json(status);
        QCOMPARE(document[u"state"].toString(), QStringLiteral("pending"));
        QCOMPARE(document[u"project"].toObject(),
            (QJsonObject{{QStringLiteral("layout"), QStringLiteral("prisma")},
                {QStringLiteral("path"), QStringLiteral("prisma/migrations")}}));
        QCOMPARE(document[u"database"].toObject(),
            (QJsonObject{{QStringLiteral("name"), QStringLiteral("app")},
                {QStringLiteral("environment"), QStringLiteral("staging")}}));
        const QJsonObject first = document[u"migrations"].toArray()[0].toObject();
        QCOMPARE(first[u"name"].toString(), QStringLiteral("20241201120000_initial"));
        QCOMPARE(first[u"checksum"].toString().size(), 64);
        QCOMPARE(first[u"started"].toString(), QStringLiteral("2024-12-01T12:00:00.123Z"));
        QCOMPARE(first[u"steps"].toInt(), 1);
        QVERIFY(document[u"migrations"].toArray()[1].toObject()[u"started"].isNull());
    }
    void writesTheTable()
    {
        const QString lines = table(judge(std::vector{file("1_a"), file("2_longer")}, history({applied("1_a")})));
        QCOMPARE(lines.section(u'\n', 0, 0), QStringLiteral("Applied  1_a       2024-12-01T12:00:00.123Z"));
        QCOMPARE(lines.section(u'\n', 1, 1), QStringLiteral("Pending  2_longer"));
    }
};

QTEST_APPLESS_MAIN(StatusTest)
#include "status_test.moc"
