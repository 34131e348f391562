#include "base/file.h"
#include "base/text.h"
#include "judged_on_a_server.h"
#include "postgres/scratch_layout.h"
#include "support/other_server.h"
#include "support/test_server.h"

#include <QtCore/QDebug>
#include <QtTest/QTest>

#include <functional>
#include <map>
#include <memory>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

fs::path casesFolder() { return fs::path(LK_TEST_DIR) / "cases"; }

std::string base() { return readFile(casesFolder() / "base.sql").value_or(std::string()); }

using Server = std::function<profile::Target(const std::string& database)>;

/// Databases with the base and its rows, one after the other: a spoiled one is thrown away.
class Bench {
public:
    explicit Bench(Server superuser)
        : m_superuser(std::move(superuser))
        , m_template("labels_" + utf8(text(postgres::randomWord(10)).toLower()))
        , m_clone(m_template + "_clone")
    {
        administer("CREATE DATABASE " + m_template + " TEMPLATE template0");
        const test::RawSession session(m_superuser(m_template));
        session.must(base());
        session.must(readFile(casesFolder() / "rows.sql").value_or(std::string()));
        test::prepareToObserve(session);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench()
    {
        administer("DROP DATABASE IF EXISTS " + m_clone);
        administer("DROP DATABASE IF EXISTS " + m_template);
    }

    test::Judgement judge(const test::LabelledCase& one, const sql::State& before)
    {
        test::Judgement both = judge(one, test::Run::Refused, before);
        both.add(judge(one, test::Run::Done, before));
        return both;
    }

private:
    test::Judgement judge(const test::LabelledCase& one, test::Run which, const sql::State& before)
    {
        if (!m_cloned)
            administer("CREATE DATABASE " + m_clone + " TEMPLATE " + m_template);
        m_cloned = true;
        test::Judgement judgement;
        {
            const test::RawSession session(m_superuser(m_clone));
            judgement = test::judged(one, which, before, session);
        }
        if (judgement.spoiled) {
            administer("DROP DATABASE " + m_clone + " WITH (FORCE)");
            m_cloned = false;
        }
        return judgement;
    }

    void administer(const std::string& sql) const { test::RawSession(m_superuser("postgres")).must(sql); }

    Server m_superuser;
    std::string m_template; ///< letters and digits only
    std::string m_clone;
    bool m_cloned = false;
};

/// A bench for each major version that a case asks for; the test server's own serves every version up to it.
class Benches {
public:
    /// Null: there is no such server, and `missing` says why.
    Bench* of(int version)
    {
        constexpr int own = 15;
        const int major = std::max(version, own);
        Entry& entry = m_entries[major];
        if (!entry.bench && entry.missing.isEmpty()) {
            Server server = [](const std::string& database) { return test::server().superuser(database); };
            if (major > own) {
                entry.other = std::make_unique<test::OtherServer>(major);
                entry.missing = entry.other->missing();
                server
                    = [other = entry.other.get()](const std::string& database) { return other->superuser(database); };
            }
            if (entry.missing.isEmpty())
                entry.bench = std::make_unique<Bench>(server);
        }
        missing = utf8(entry.missing);
        return entry.bench.get();
    }

    std::string missing;

private:
    struct Entry {
        std::unique_ptr<test::OtherServer> other;
        std::unique_ptr<Bench> bench;
        QString missing;
    };
    std::map<int, Entry> m_entries;
};

} // namespace

/// Each label of the cases, held against a real server: what is lost, what is written anew, what is locked, what is
/// refused, and that nothing else is.
class LabelsOnAServerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServerSaysTheSame_data()
    {
        QTest::addColumn<QString>("cases");
        for (const auto& entry : fs::directory_iterator(casesFolder()))
            if (entry.path().extension() == ".jsonl")
                QTest::newRow(entry.path().stem().c_str()) << text(entry.path());
    }

    void theServerSaysTheSame()
    {
        QFETCH(QString, cases);
        sql::State before;
        sql::fold(before, base());
        test::Judgement all;
        Benches benches;
        int asked = 0;
        std::map<std::string, int> notAsked;
        for (const test::LabelledCase& one : test::readCases(utf8(cases))) {
            Bench* bench = one.cannot.empty() ? benches.of(one.pgVersion) : nullptr;
            if (!bench) {
                ++notAsked[one.cannot.empty() ? benches.missing : one.cannot];
                continue;
            }
            ++asked;
            all.add(bench->judge(one, before));
        }
        qInfo("%d cases asked: %d losses, %d statements that lose nothing, %d tables written anew or not, %d locks and "
              "%d refusals confirmed",
            asked, all.losses, all.kept, all.rewrites, all.locks, all.refusals);
        for (const auto& [why, count] : notAsked)
            qInfo("%d not asked: %s", count, why.c_str());
        for (const std::string& disagreement : all.disagreements)
            qCritical("%s", disagreement.c_str());
        QCOMPARE(all.disagreements.size(), 0U);
    }

    /// A label that something may fail is only confirmed by data that make it fail.
    void whatMayFailIsSeenFailing_data() { theServerSaysTheSame_data(); }

    void whatMayFailIsSeenFailing()
    {
        QFETCH(QString, cases);
        for (const test::LabelledCase& one : test::readCases(utf8(cases))) {
            const bool may = std::ranges::any_of(one.expected, [](const auto& expected) {
                return expected.hazard == "may-fail" && expected.rule != "reset-sequence";
            });
            QVERIFY2(!may || !one.cannot.empty() || !one.refuses.empty(), one.id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(LabelsOnAServerTest)
#include "labels_on_a_server_test.moc"
