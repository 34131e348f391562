#include "editor/mark.h"

#include <QtTest/QTest>

#include <random>

using namespace lockkeeper;
using editor::Mark;
using editor::Marks;

namespace {

/// The same moves, one mark and one edit at a time.
void insert(std::vector<Mark>& marks, std::size_t at, std::size_t count)
{
    for (Mark& mark : marks) {
        if (mark.range.begin >= at)
            mark.range.begin += count;
        if (mark.range.end > at)
            mark.range.end += count;
        mark.range.end = std::max(mark.range.begin, mark.range.end);
    }
}

void remove(std::vector<Mark>& marks, std::size_t at, std::size_t count)
{
    const auto moved
        = [&](std::size_t place) { return place <= at ? place : std::max(at, place - std::min(place, count)); };
    for (Mark& mark : marks)
        mark.range = {moved(mark.range.begin), moved(mark.range.end)};
}

} // namespace

class MarkTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moveAsIfEachEditMovedThemAll()
    {
        std::mt19937 random(7);
        const auto below
            = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
        for (int round = 0; round < 50; ++round) {
            std::vector<Mark> eager;
            for (int mark = 0; mark < 40; ++mark) {
                const std::size_t begin = below(1000);
                eager.push_back({.range = {begin, begin + below(30)}});
            }
            Marks marks(eager);
            const Marks untouched = marks;
            const std::vector<Mark> before = eager;
            std::size_t caret = below(1000);
            for (int edit = 0; edit < 200; ++edit) {
                if (below(10) == 0)
                    caret = below(1000);
                const std::size_t count = 1 + below(3);
                switch (below(4)) {
                case 0: // a delete key
                    marks.remove(caret, count);
                    remove(eager, caret, count);
                    break;
                case 1: // a backspace
                    caret -= std::min(caret, count);
                    marks.remove(caret, count);
                    remove(eager, caret, count);
                    break;
                default:
                    marks.insert(caret, count);
                    insert(eager, caret, count);
                    caret += count;
                }
                QVERIFY(marks.all() == eager);
                const std::size_t begin = below(1200);
                const std::size_t end = begin + below(100);
                std::vector<std::size_t> touching = marks.touching(begin, end);
                std::ranges::sort(touching);
                std::vector<std::size_t> expected;
                for (std::size_t i = 0; i < eager.size(); ++i)
                    if (eager[i].range.begin < end && editor::lastByte(eager[i].range) >= begin)
                        expected.push_back(i);
                QCOMPARE(touching, expected);
            }
            QVERIFY(untouched.all() == before);
        }
    }
};

QTEST_GUILESS_MAIN(MarkTest)
#include "mark_test.moc"
