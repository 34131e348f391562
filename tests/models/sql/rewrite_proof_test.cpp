#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "postgres/server_tools.h"
#include "sql/rewrite.h"
#include "sql/rule.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QtTest/QTest>

#include <map>
#include <set>
#include <sstream>
#include <thread>

using namespace lockkeeper;
namespace fs = std::filesystem;

// Each file of rewrites/ is a row: what stands before, a migration, and the finding whose rewrite is proved on the real
// server. The migration runs in one database as Prisma sends it, the steps in another, each as a migration of its own.
// Sections:
//   given       schema and rows
//   when        the migration
//   finding     the rule that is answered, once more for each finding that is left on purpose
//   meanwhile   what a person does between the first and the second step
//   keeps       a query and, behind "= ", what it still gives once the steps have run
//   lock        TABLE: the migration's strongest lock -> the strongest of step N, as "STEP N", which does the work
//   refused     the server's words when it refuses the migration on these rows, or in one transaction: then the schema
//               it was meant to end in is made without rows and one statement at a time
//   left behind SQL that takes away what the safe way leaves and the words of the rewrite speak of
//   ends later  the migration's own schema is reached by what is written down for later, not by the steps

namespace {

using Case = std::map<std::string, std::string>;

Case readCase(const fs::path& file)
{
    Case sections;
    std::istringstream lines(readFile(file).value_or(std::string()));
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("-- ") && line.ends_with(" --")) {
            name = line.substr(3, line.size() - 6);
            sections[name] = {};
        } else {
            sections[name] += line + "\n";
        }
    }
    return sections;
}

std::vector<std::string> linesOf(const std::string& section)
{
    std::vector<std::string> lines;
    std::istringstream in(section);
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            lines.push_back(line);
    return lines;
}

std::string dump(const test::TestDatabase& database)
{
    Task task;
    const int version = std::stoi(database.value("SHOW server_version_num"));
    const auto tools = postgres::toolsFor("pg_dump", version);
    if (!tools)
        qFatal("%s", qPrintable(tools.error().message));
    auto child = postgres::readingTool(tools->folder / "pg_dump", database.superuser(), "test");
    if (!child)
        qFatal("%s", qPrintable(child.error().message));
    child->arguments.insert(child->arguments.end(), {"--schema-only"});
    std::string out;
    child->output = [&](std::string_view piece) -> Result<> {
        out += piece;
        return {};
    };
    const auto end = run(*child, task);
    if (!end || end->exitCode != 0)
        qFatal("pg_dump: %s", end ? end->errorTail.c_str() : qPrintable(end.error().message));
    return out;
}

/// The schema as pg_dump writes it, with the columns and constraints of each CREATE TABLE in alphabetical order: a
/// renamed column keeps its place and a re-added one comes last, which no query by name can tell. Nothing else may
/// differ. Comments and the random word of \restrict say nothing of the schema.
std::string schemaOf(const test::TestDatabase& database)
{
    std::string schema;
    std::vector<std::string> body;
    bool inTable = false;
    for (std::string line : linesOf(dump(database))) {
        if (line.starts_with("--") || line.starts_with("\\"))
            continue;
        if (inTable && line.starts_with(")")) {
            std::ranges::sort(body);
            for (const std::string& one : body)
                schema += one + "\n";
            body.clear();
            inTable = false;
        }
        if (inTable) {
            if (line.ends_with(','))
                line.pop_back();
            body.push_back(line);
            continue;
        }
        schema += line + "\n";
        inTable = line.starts_with("CREATE TABLE ") && line.ends_with("(");
    }
    return schema;
}

/// Lock modes, weakest first, as pg_locks has them; in the manual's words.
const std::vector<std::pair<std::string, std::string>> modes{{"AccessShareLock", "ACCESS SHARE"},
    {"RowShareLock", "ROW SHARE"}, {"RowExclusiveLock", "ROW EXCLUSIVE"},
    {"ShareUpdateExclusiveLock", "SHARE UPDATE EXCLUSIVE"}, {"ShareLock", "SHARE"},
    {"ShareRowExclusiveLock", "SHARE ROW EXCLUSIVE"}, {"ExclusiveLock", "EXCLUSIVE"},
    {"AccessExclusiveLock", "ACCESS EXCLUSIVE"}};

std::string strongest(const std::string& granted)
{
    for (auto mode = modes.rbegin(); mode != modes.rend(); ++mode)
        if ((" " + granted + " ").contains(" " + mode->first + " "))
            return mode->second;
    return "none";
}

std::string locksOn(const std::string& table)
{
    return "SELECT coalesce(string_agg(mode, ' '), '') FROM pg_locks WHERE relation = '" + table
        + "'::regclass AND granted AND pid ";
}

/// The strongest lock that a script holds on a table at its end; nothing of it stays.
std::string lockAtEnd(const test::TestDatabase& database, const std::string& sql, const std::string& table)
{
    Task task;
    auto session = test::server().administer(database.name(), "test", task);
    if (!session || !session->script("BEGIN;\n" + sql))
        qFatal("%s", sql.c_str());
    const auto rows = session->query(locksOn(table) + "= pg_backend_pid()");
    return rows ? strongest(rows->string(0, 0)) : std::string("the locks could not be read");
}

/// The same of a statement that refuses a transaction: it is looked at while it waits for a writer that is at work.
std::string lockWhileWaiting(const test::TestDatabase& database, const std::string& sql, const std::string& table)
{
    Task task;
    auto writer = test::server().administer(database.name(), "writer", task);
    if (!writer || !writer->script("BEGIN; LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE"))
        qFatal("no writer");
    std::thread worker([&] { database.execute(sql); });
    std::string found;
    while (found.empty())
        found = database.value(locksOn(table)
            + "IN (SELECT pid FROM pg_stat_activity WHERE application_name LIKE '%test%' AND wait_event_type = 'Lock' "
              "AND datname = current_database())");
    const bool ended = writer->script("COMMIT").has_value();
    worker.join();
    return ended ? strongest(found) : std::string("the writer was lost");
}

bool standsAlone(const std::string& sql) { return sql.contains(" CONCURRENTLY") && !sql.contains("REFRESH"); }

/// The lines one schema has and the other has not.
QString difference(const std::string& left, const std::string& right)
{
    const auto only = [](const std::vector<std::string>& here, const std::vector<std::string>& there, char sign) {
        QString out;
        for (const std::string& line : here)
            if (std::ranges::find(there, line) == there.end())
                out += QLatin1Char(sign) + text(line) + QLatin1Char('\n');
        return out;
    };
    if (left == right)
        return {};
    const QString lines = only(linesOf(left), linesOf(right), '+') + only(linesOf(right), linesOf(left), '-');
    return lines.isEmpty() ? QStringLiteral("the same lines in another order") : lines;
}

} // namespace

class RewriteProofTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsInTheSameSchemaAndKeepsTheData_data()
    {
        QTest::addColumn<QString>("file");
        std::set<fs::path> files;
        for (const fs::directory_entry& entry : fs::directory_iterator(LK_TEST_DIR "/rewrites"))
            files.insert(entry.path());
        for (const fs::path& file : files)
            QTest::newRow(file.stem().string().c_str()) << text(file);
        QVERIFY(!files.empty());
    }
    void endsInTheSameSchemaAndKeepsTheData()
    {
        QFETCH(QString, file);
        const Case given = readCase(utf8(file));
        const auto section = [&](const char* name) {
            const auto found = given.find(name);
            return found == given.end() ? std::string() : found->second;
        };
        const std::string before = section("given");
        const std::string migration = section("when");
        const std::vector<std::string> rules = linesOf(section("finding"));
        QVERIFY(!rules.empty());

        auto state = std::make_shared<sql::State>();
        sql::fold(*state, before);
        const sql::Context context{.settings = {}, .before = state};
        const sql::Analysis analysis = sql::analyse(migration, context);
        const auto finding = std::ranges::find(analysis.findings, rules.front(), &sql::Finding::id);
        QVERIFY2(finding != analysis.findings.end(), rules.front().c_str());
        const std::optional<sql::Rewrite> rewrite = sql::rewriteOf(migration, *finding, context);
        QVERIFY2(rewrite && rewrite->words && !rewrite->steps.empty(), "there is no rewrite");
        QCOMPARE(!rewrite->later.empty(), given.contains("ends later"));
        for (const auto* steps : {&rewrite->steps, &rewrite->later})
            for (const sql::RewriteStep& step : *steps)
                qInfo("%s\n%s", step.slug.c_str(), step.sql.c_str());

        nothingAsGraveIsLeft(*rewrite, *finding, context, {rules.begin() + 1, rules.end()});

        const test::TestDatabase original(before);
        if (!linesOf(section("lock")).empty())
            theLockIsWeaker(linesOf(section("lock")).front(), migration, *rewrite, before);
        if (given.contains("refused"))
            refusedAsAWhole(original, migration, linesOf(section("refused")).front());
        else
            original.execute(migration);

        const test::TestDatabase rewritten(before);
        for (std::size_t i = 0; i < rewrite->steps.size(); ++i) {
            rewritten.execute(rewrite->steps[i].sql);
            if (i == 0 && given.contains("meanwhile"))
                rewritten.execute(section("meanwhile"));
        }
        if (const std::string keeps = section("keeps"); !keeps.empty()) {
            const std::size_t sign = keeps.rfind("\n= ");
            QVERIFY(sign != std::string::npos);
            QCOMPARE(rewritten.value(keeps.substr(0, sign)) + "\n", keeps.substr(sign + 3));
        }
        QCOMPARE(rewritten.value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"), std::string("0"));
        if (!rewrite->later.empty()) {
            QVERIFY2(schemaOf(rewritten) != schemaOf(original), "the steps alone end there: nothing is for later");
            for (const sql::RewriteStep& step : rewrite->later)
                rewritten.execute(step.sql);
        }
        if (given.contains("left behind"))
            rewritten.execute(section("left behind"));
        const QString differs = difference(schemaOf(rewritten), schemaOf(original));
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }

private:
    static void nothingAsGraveIsLeft(const sql::Rewrite& rewrite, const sql::Finding& finding,
        const sql::Context& context, const std::set<std::string>& left)
    {
        sql::State state = *context.before;
        for (const sql::RewriteStep& step : rewrite.steps)
            for (const sql::Finding& found : sql::analyse(step.sql, state, context.settings).findings) {
                const std::string id(found.id());
                QVERIFY2(id != "unparsed-statement", step.sql.c_str());
                QVERIFY2(found.severity > finding.severity || left.contains(id), (id + "\n" + step.sql).c_str());
                QVERIFY2(id != "missing-lock-timeout", step.sql.c_str());
            }
        for (const sql::RewriteStep& step : rewrite.later)
            for (const sql::Finding& found : sql::analyse(step.sql, state, context.settings).findings)
                QVERIFY2(found.id() != "unparsed-statement", step.sql.c_str());
    }

    /// `"User": SHARE -> 1 SHARE UPDATE EXCLUSIVE`: of the migration, and of that step.
    static void theLockIsWeaker(
        const std::string& line, const std::string& migration, const sql::Rewrite& rewrite, const std::string& given)
    {
        const std::size_t colon = line.find(": ");
        const std::size_t arrow = line.find(" -> ");
        QVERIFY(colon != std::string::npos && arrow != std::string::npos);
        const std::string table = line.substr(0, colon);
        const std::size_t number = std::stoul(line.substr(arrow + 4));
        const std::string weaker = line.substr(line.find(' ', arrow + 4) + 1);
        QVERIFY(number >= 1 && number <= rewrite.steps.size());
        const test::TestDatabase database(given);
        QCOMPARE(lockAtEnd(database, migration, table), line.substr(colon + 2, arrow - colon - 2));
        for (std::size_t i = 0; i + 1 < number; ++i)
            database.execute(rewrite.steps[i].sql);
        const std::string& step = rewrite.steps[number - 1].sql;
        QCOMPARE(
            standsAlone(step) ? lockWhileWaiting(database, step, table) : lockAtEnd(database, step, table), weaker);
    }

    static void refusedAsAWhole(
        const test::TestDatabase& database, const std::string& migration, const std::string& words)
    {
        Task task;
        auto session = test::server().administer(database.name(), "test", task);
        QVERIFY(session);
        const auto whole = session->script(migration);
        QVERIFY2(!whole, "the server took it as a whole");
        QVERIFY2(whole.error().detail.contains(text(words)), qPrintable(whole.error().detail));
        const std::string all = database.value("SELECT string_agg(oid::regclass::text, ', ') FROM pg_class "
                                               "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
        if (!all.empty())
            database.execute("TRUNCATE " + all);
        sql::State state;
        for (const sql::StatementRange& statement : sql::analyse(migration, state).statements)
            database.execute(statement.range.of(migration));
    }
};

QTEST_GUILESS_MAIN(RewriteProofTest)
#include "rewrite_proof_test.moc"
