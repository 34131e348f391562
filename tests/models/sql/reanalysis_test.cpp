#include "sql/reanalysis.h"

#include "base/file.h"
#include "base/text.h"
#include "labelled_case.h"

#include <QtTest/QTest>

#include <filesystem>
#include <random>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kSeed = 20261121; // the same edits in every run
constexpr int kEditsPerCase = 12;
constexpr std::size_t kLongest = 4096; ///< bytes: what a run of edits is cut back to

std::string words(std::initializer_list<std::string_view> parts)
{
    std::string all;
    for (const std::string_view part : parts)
        all.append(part).append(1, '|');
    return all;
}

std::string said(const TextRange& range) { return std::to_string(range.begin) + ".." + std::to_string(range.end); }

std::string said(const sql::Finding& finding)
{
    std::string line = words({finding.id(), sql::word(finding.hazard), sql::word(finding.severity),
        sql::word(finding.evidence), std::to_string(finding.statement), said(finding.range), finding.object.kind,
        finding.objectName(), finding.lock, finding.rewrites, finding.sentence ? finding.sentence : "",
        finding.advice ? finding.advice : "", finding.rewrite});
    for (std::size_t i = 0; i < finding.words.size(); ++i)
        line += words({finding.words[i]});
    for (const std::string& candidate : finding.candidates)
        line += words({"candidate", candidate});
    return line;
}

/// Everything an analysis says, a line each.
std::string said(const sql::Analysis& analysis)
{
    std::string all;
    for (const sql::Finding& finding : analysis.findings)
        all += said(finding) + "\n";
    for (const auto& [finding, reason] : analysis.ignored)
        all += words({"ignored", said(finding), reason}) + "\n";
    for (const sql::StatementRange& statement : analysis.statements)
        all += words({"statement", std::to_string(statement.number), said(statement.range)}) + "\n";
    all += std::to_string(static_cast<int>(analysis.announcement.verdict));
    for (const std::string& name : analysis.announcement.stale)
        all += words({"stale", name});
    for (const std::string& name : analysis.announcement.silent)
        all += words({"silent", name});
    return all;
}

/// Edits as hands make them, and as nobody does.
class Editor {
public:
    explicit Editor(std::vector<std::string> others)
        : m_others(std::move(others))
    {
    }

    void edit(std::string& text)
    {
        static const std::vector<std::string> pieces{"x", "e", " ", "\n", "\r\n", ";", ";;", ",", ".", "'", "\"", "(",
            ")", "$$", "$a$", "--", "-- x\n", "/*", "*/", "\\", "\\d x\n", std::string(1, '\0'), "\xEF\xBB\xBF", "\xC3",
            "E'", "U&'", " drop ", " not ", "begin atomic ", " end", " case ", "atomic", "COPY a FROM stdin;\n1\n\\.\n",
            "COMMIT;", "BEGIN;", "-- lockkeeper:ignore drop-table gone\n", "DROP TABLE \"User\";",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2 AS \"end\"; END;",
            "CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2);"};
        switch (below(8)) {
        case 0:
        case 1:
        case 2:
        case 3:
            text.insert(below(text.size() + 1), pieces[below(pieces.size())]);
            break;
        case 4:
            text.insert(below(text.size() + 1), 1, static_cast<char>('a' + below(26)));
            break;
        case 5:
            text.insert(below(2) == 0 ? 0 : text.size(), m_others[below(m_others.size())] + "\n");
            break;
        default:
            if (!text.empty())
                text.erase(below(text.size()), 1 + below(6));
        }
        if (text.size() > kLongest)
            text.resize(kLongest / 2);
    }

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }

private:
    std::mt19937 m_random{kSeed};
    std::vector<std::string> m_others;
};

} // namespace

class ReanalysisTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatAnAnalysisFromTheBeginningSays_data()
    {
        QTest::addColumn<QString>("cases");
        for (const auto& entry : fs::directory_iterator(fs::path(LK_TEST_DIR) / "cases"))
            if (entry.path().extension() == ".jsonl")
                QTest::newRow(entry.path().stem().c_str()) << text(entry.path());
    }

    void saysWhatAnAnalysisFromTheBeginningSays()
    {
        QFETCH(QString, cases);
        auto before = std::make_shared<sql::State>();
        sql::fold(*before, readFile(fs::path(LK_TEST_DIR) / "cases" / "base.sql").value());
        const std::vector<test::LabelledCase> all = test::readCases(utf8(cases));
        QVERIFY(!all.empty());
        std::vector<std::string> texts;
        for (const test::LabelledCase& one : all)
            texts.push_back(one.sql);
        Editor editor(texts);
        sql::Reanalysis reanalysis;
        for (const test::LabelledCase& one : all) {
            const sql::Context context{.settings = {.pgVersion = one.pgVersion}, .before = before};
            std::string typed = one.sql;
            for (int edit = 0; edit <= kEditsPerCase; ++edit) {
                QCOMPARE(said(reanalysis.analyse(typed, context)), said(sql::analyse(typed, context)));
                editor.edit(typed);
            }
        }
    }

    void typingAStatementKeyByKey()
    {
        const sql::Context context;
        const std::string before = "CREATE TABLE a (id int);\n-- what goes\n";
        const std::string typed = "ALTER TABLE b DROP COLUMN c, ALTER COLUMN d SET NOT NULL";
        sql::Reanalysis reanalysis;
        for (std::size_t length = 0; length <= typed.size(); ++length) {
            const std::string text
                = before + typed.substr(0, length) + "; -- there\nDROP TABLE a;\nDROP TABLE e -- last";
            QCOMPARE(said(reanalysis.analyse(text, context)), said(sql::analyse(text, context)));
        }
    }

    void aSemicolonThatOnlyTheGrammarKnows()
    {
        // A column called "end" looks like the body's own END to whoever does not know the grammar.
        const sql::Context context;
        const std::string text
            = "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 AS end; SELECT 2; END;\n"
              "DROP TABLE a;";
        sql::Reanalysis reanalysis;
        QCOMPARE(said(reanalysis.analyse(text, context)), said(sql::analyse(text, context)));
    }

    void aTextThatIsLong()
    {
        const sql::Context context;
        sql::Reanalysis reanalysis;
        for (const std::size_t statements : {1999U, 2001U}) {
            std::string text;
            for (std::size_t i = 0; i < statements; ++i)
                text += "DROP TABLE t" + std::to_string(i) + ";\n";
            QCOMPARE(said(reanalysis.analyse(text, context)), said(sql::analyse(text, context)));
        }
    }
};

QTEST_GUILESS_MAIN(ReanalysisTest)
#include "reanalysis_test.moc"
