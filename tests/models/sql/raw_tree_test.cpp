#include "base/file.h"
#include "base/text.h"
#include "facts.h"
#include "labelled_case.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace lockkeeper;
namespace fs = std::filesystem;

namespace {

std::string joined(const test::StatementFacts& statement)
{
    std::string out = statement.kind;
    for (const std::string& fact : statement.facts)
        out += "\n  " + fact;
    return out;
}

/// Sub-commands and kinds of objects that the tree's side does not name are left out of both.
test::StatementFacts comparable(const test::StatementFacts& json, const test::StatementFacts& tree)
{
    test::StatementFacts left = json;
    std::erase_if(left.facts, [&](const std::string& fact) {
        const bool named = fact.starts_with("command ") || fact.starts_with("drops ") || fact.starts_with("renames ");
        return named && std::ranges::find(tree.facts, fact) == tree.facts.end() && !fact.starts_with("command AT_Drop")
            && !fact.starts_with("command AT_A") && !fact.starts_with("drops OBJECT_T");
    });
    return left;
}

} // namespace

/// The tree that rules walk in memory says what libpg_query's own JSON says: a guard against a library of another
/// version than the server headers we are built with.
class RawTreeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheJsonSays_data()
    {
        QTest::addColumn<QString>("cases");
        const fs::path shared = fs::path(LK_SOURCE_DIR) / ".." / "shared" / "cases" / "lint.jsonl";
        if (fs::exists(shared))
            QTest::newRow("shared") << text(shared);
        for (const auto& entry : fs::directory_iterator(fs::path(LK_TEST_DIR) / "cases"))
            if (entry.path().extension() == ".jsonl")
                QTest::newRow(entry.path().stem().c_str()) << text(entry.path());
    }

    void saysWhatTheJsonSays()
    {
        QFETCH(QString, cases);
        std::size_t compared = 0;
        std::size_t named = 0;
        for (const test::LabelledCase& one : test::readCases(utf8(cases))) {
            std::vector<test::StatementFacts> tree;
            std::vector<test::StatementFacts> json;
            QCOMPARE(test::factsOfTree(one.sql, tree), test::factsOfJson(one.sql, json));
            QVERIFY2(tree.size() == json.size(), one.sql.c_str());
            for (std::size_t i = 0; i < tree.size(); ++i) {
                ++compared;
                if (tree[i].kind.empty())
                    continue; // a kind of statement no rule of ours looks into
                ++named;
                QCOMPARE(text(joined(tree[i])), text(joined(comparable(json[i], tree[i]))));
            }
        }
        QVERIFY(compared > 10);
        QVERIFY(named * 10 > compared * 7);
    }
};

QTEST_GUILESS_MAIN(RawTreeTest)
#include "raw_tree_test.moc"
