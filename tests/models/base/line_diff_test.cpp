#include "base/line_diff.h"

#include <QtTest/QTest>

#include <random>
#include <string>

using namespace lockkeeper;

namespace {

std::vector<Hunk> diff(std::string_view before, std::string_view after)
{
    return lineDiff(linesOf(before), linesOf(after));
}

/// `before` with the hunks applied to it.
std::vector<std::string_view> patched(const std::vector<std::string_view>& before,
    const std::vector<std::string_view>& after, const std::vector<Hunk>& hunks)
{
    std::vector<std::string_view> made;
    std::size_t at = 0;
    for (const Hunk& hunk : hunks) {
        while (at < hunk.before.first)
            made.push_back(before[at++]);
        at += hunk.before.count;
        for (std::size_t line = 0; line < hunk.after.count; ++line)
            made.push_back(after[hunk.after.first + line]);
    }
    while (at < before.size())
        made.push_back(before[at++]);
    return made;
}

std::size_t changedLines(const std::vector<Hunk>& hunks)
{
    std::size_t sum = 0;
    for (const Hunk& hunk : hunks)
        sum += hunk.before.count + hunk.after.count;
    return sum;
}

/// The fewest lines that must change, by the table every textbook has.
std::size_t fewest(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
{
    std::vector<std::vector<std::size_t>> common(before.size() + 1, std::vector<std::size_t>(after.size() + 1));
    for (std::size_t x = 1; x <= before.size(); ++x)
        for (std::size_t y = 1; y <= after.size(); ++y)
            common[x][y] = before[x - 1] == after[y - 1] ? common[x - 1][y - 1] + 1
                                                         : std::max(common[x - 1][y], common[x][y - 1]);
    return before.size() + after.size() - 2 * common.back().back();
}

} // namespace

class LineDiffTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesHaveNoEnds()
    {
        QVERIFY(linesOf("").empty());
        QCOMPARE(linesOf("a\r\nb\n\nc"), (std::vector<std::string_view>{"a", "b", "", "c"}));
        QCOMPARE(linesOf("a\n"), (std::vector<std::string_view>{"a"}));
    }

    void equalTextsHaveNoHunk()
    {
        QVERIFY(diff("", "").empty());
        QVERIFY(diff("a\nb\n", "a\r\nb").empty());
    }

    void aChangedLineIsOneHunk() { QCOMPARE(diff("a\nb\nc\n", "a\nx\ny\nc\n"), (std::vector<Hunk>{{{1, 1}, {1, 2}}})); }

    void linesAreAddedAndRemovedAtBothEnds()
    {
        QCOMPARE(diff("b\nc\n", "a\nb\n"), (std::vector<Hunk>{{{0, 0}, {0, 1}}, {{1, 1}, {2, 0}}}));
        QCOMPARE(diff("", "a\n"), (std::vector<Hunk>{{{0, 0}, {0, 1}}}));
        QCOMPARE(diff("a\n", ""), (std::vector<Hunk>{{{0, 1}, {0, 0}}}));
    }

    void anyTwoTextsAreTurnedIntoEachOtherByTheFewestLines()
    {
        std::mt19937 random(4);
        const std::string_view words[] = {"a", "b", "c", "d"};
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::string_view> before(random() % 12);
            std::vector<std::string_view> after(random() % 12);
            for (auto* lines : {&before, &after})
                for (std::string_view& line : *lines)
                    line = words[random() % 4];
            const std::vector<Hunk> hunks = lineDiff(before, after);
            QCOMPARE(patched(before, after, hunks), after);
            QCOMPARE(changedLines(hunks), fewest(before, after));
        }
    }

    void filesThatShareNothingAreOneHunk()
    {
        std::string before;
        std::string after;
        for (int line = 0; line < 5000; ++line) {
            before += "old " + std::to_string(line) + "\n";
            after += "new " + std::to_string(line) + "\n";
        }
        QCOMPARE(
            diff("same\n" + before + "end\n", "same\n" + after + "end\n"), (std::vector<Hunk>{{{1, 5000}, {1, 5000}}}));
    }
};

QTEST_APPLESS_MAIN(LineDiffTest)
#include "line_diff_test.moc"
