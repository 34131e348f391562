// Every kind of object and every nasty value, backed up and restored, and copied; an oracle of its own compares.
#include "base/text.h"
#include "models/operations/workshop.h"
#include "operations/branch.h"
#include "operations/create_backup.h"
#include "operations/restore.h"
#include "profile/connection_url.h"
#include "support/test_server.h"

#include <QtCore/QProcess>

using namespace lockkeeper;
using namespace lockkeeper::operations;
using namespace lockkeeper::test;

namespace {

struct Ran {
    int code = -1;
    QByteArray output;
};

Ran execute(const QString& program, const QStringList& arguments, const profile::Target& target)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), text(std::string_view(target.password.reveal())));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(300'000))
        return {};
    return {.code = process.exitCode(), .output = process.readAll()};
}

QString url(const profile::Target& target) { return text(std::string_view(profile::shownUrl(target))); }

Ran same(const profile::Target& source, const profile::Target& copy)
{
    return execute(QStringLiteral("python3"),
        {QStringLiteral(LK_SHARED "/acceptance/same-database.py"), url(source), url(copy)}, source);
}

} // namespace

class TortureTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_source = std::make_unique<TestDatabase>();
        m_source->administer("GRANT ALL ON DATABASE \"" + m_source->name() + "\" TO PUBLIC");
        const Ran loaded = execute(QStringLiteral("psql"),
            {QStringLiteral("-X"), QStringLiteral("-d"), url(m_source->superuser()), QStringLiteral("-f"),
                QStringLiteral(LK_SHARED "/cases/torture.sql")},
            m_source->superuser());
        QVERIFY2(loaded.code == 0, loaded.output.constData());
    }
    void restoresAllOfIt()
    {
        const Workshop workshop;
        const guard::Gate gate = workshop.gate(*m_source);
        Task task;
        const auto made = createBackup({.database = admin(), .label = {}}, workshop.vault(), workshop.journal(), task);
        LK_GOOD(made);
        Task again;
        const std::string name = m_source->name() + "_restored";
        const auto report
            = restoreBackup({.backup = made->id, .server = admin(), .name = name}, workshop.vault(), gate, again);
        LK_GOOD(report);
        QVERIFY(report->ownersKept);
        const Ran compared = same(m_source->superuser(), report->target);
        drop(name);
        QVERIFY2(compared.code == 0, compared.output.constData());
    }
    void copiesAllOfItButTheSubscription()
    {
        const Workshop workshop;
        const guard::Gate gate = workshop.gate(*m_source);
        Task task;
        const std::string name = m_source->name() + "_copy";
        const auto made = createBranch({.source = admin(), .name = name, .provider = "copy"}, gate, task);
        LK_GOOD(made);
        const Ran compared = same(m_source->superuser(), made->target);
        LK_GOOD(deleteBranch(admin(), name, guard::Confirmation::none(), gate, task));
        QVERIFY2(compared.output.contains(" objects, "), compared.output.constData());
        QByteArrayList other;
        for (const QByteArray& line : compared.output.split('\n')) {
            if (line.startsWith("not carried by pg_dump"))
                break;
            if (!line.isEmpty() && !line.startsWith("subscription ") && !line.startsWith("comment \"subscription")
                && !line.startsWith("comment subscription") && !line.startsWith("different:")
                && !line.startsWith("equal:"))
                other << line;
        }
        QVERIFY2(other.isEmpty(), other.join('\n').constData());
    }
    void cleanupTestCase()
    {
        // DROP DATABASE refuses a database that holds a subscription.
        dropSubscriptions(m_source->name());
        m_source.reset();
    }

private:
    [[nodiscard]] Database admin() const
    {
        return {.target = m_source->superuser(),
            .profile = "test",
            .environment = environment::Environment::Development,
            .pooled = false};
    }
    static void dropSubscriptions(const std::string& database)
    {
        Task task;
        auto session = *server().administer(database, "test", task);
        const auto names = session.query("SELECT quote_ident(subname) FROM pg_subscription WHERE subdbid = (SELECT oid "
                                         "FROM pg_database WHERE datname = current_database())");
        for (int i = 0; names && i < names->count(); ++i) {
            (void)session.query("ALTER SUBSCRIPTION " + names->string(i, 0) + " DISABLE");
            (void)session.query("ALTER SUBSCRIPTION " + names->string(i, 0) + " SET (slot_name = NONE)");
            (void)session.query("DROP SUBSCRIPTION " + names->string(i, 0));
        }
    }
    static void drop(const std::string& database)
    {
        dropSubscriptions(database);
        Task task;
        auto session = *server().administer("postgres", "test", task);
        (void)session.query("DROP DATABASE " + session.quoted(database) + " WITH (FORCE)");
    }

    std::unique_ptr<TestDatabase> m_source;
};

QTEST_GUILESS_MAIN(TortureTest)
#include "torture_test.moc"
