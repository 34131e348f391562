#include "editor/diff_pane.h"
#include "editor/diff_view.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

using namespace lockkeeper;
using namespace lockkeeper::editor;
using Kind = DiffLine::Kind;

namespace {

const std::string kBefore = "-- AlterTable\nALTER TABLE t\n  DROP COLUMN a,\n  ADD COLUMN b TEXT;\nSELECT 1;\n";
const std::string kAfter = "-- AlterTable\nALTER TABLE t RENAME COLUMN a TO b;\nSELECT 1;\n";

/// "=1 1|-2 +2|…": the rows as a person sees them, left and right.
QString drawn(const Diff& diff)
{
    const auto line = [](const DiffLine& one, QChar sign) {
        switch (one.kind) {
        case Kind::Same:
            return QStringLiteral("=%1").arg(one.number);
        case Kind::Changed:
            return sign + QString::number(one.number);
        case Kind::Heading:
            return QStringLiteral("#");
        case Kind::Aside:
            return QStringLiteral("~%1").arg(one.number);
        case Kind::Filler:
            return QStringLiteral(".");
        }
        return QString();
    };
    QStringList rows;
    for (std::size_t row = 0; row < diff.before.lines.size(); ++row)
        rows << line(diff.before.lines[row], u'-') + QLatin1Char(' ') + line(diff.after.lines[row], u'+');
    return rows.join(QLatin1Char('|'));
}

template <typename Widget>
Widget& child(QWidget& of, const char* name)
{
    return *of.findChild<Widget*>(QLatin1String(name));
}

} // namespace

class DiffTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneFileIsLaidBesideAnother()
    {
        const Diff diff = diffOf(kBefore, std::vector<DiffFile>{{.heading = "rename", .text = kAfter}});
        QCOMPARE(drawn(diff), QStringLiteral("=1 =1|-2 +2|-3 .|-4 .|=5 =3"));
        QCOMPARE(diff.differences.size(), std::size_t(1));
        QCOMPARE(diff.differences.front().row, 1);
        QCOMPARE(diff.differences.front().removed, 3);
        QCOMPARE(diff.differences.front().added, 1);
    }

    void severalFilesAreHeadedAndCountedEachFromOne()
    {
        const Diff diff = diffOf("a;\nb;\n",
            std::vector<DiffFile>{{.heading = "first", .text = "a;\n"}, {.heading = "second", .text = "b;\nc;\n"},
                {.heading = "later", .text = "d;\n", .aside = true}});
        QCOMPARE(drawn(diff), QStringLiteral(". #|=1 =1|. #|=2 =1|. +2|. #|. ~1"));
        QVERIFY(diff.after.text.contains("-- second\n"));
    }

    void bothSidesHaveTheSameRows()
    {
        const Diff diff = diffOf("", std::vector<DiffFile>{{.heading = "x", .text = "a\nb\n"}});
        QCOMPARE(drawn(diff), QStringLiteral(". +1|. +2"));
        QCOMPARE(diff.before.text, std::string("\n\n"));
        QCOMPARE(drawn(diffOf("a\n", std::vector<DiffFile>{{.heading = "x", .text = ""}})), QStringLiteral("-1 ."));
        QVERIFY(diffOf("a\n", std::vector<DiffFile>{{.heading = "x", .text = "a"}}).differences.empty());
    }

    void changedLinesAreTintedAndSigned()
    {
        DiffView view;
        view.resize(900, 300);
        view.show(diffOf(kBefore, std::vector<DiffFile>{{.heading = "rename", .text = kAfter}}),
            QStringLiteral("before"), QStringLiteral("after"));
        auto& before = child<DiffPane>(view, "diffBefore");
        auto& after = child<DiffPane>(view, "diffAfter");
        QCOMPARE(before.tintedRows(), std::vector<int>({1, 2, 3}));
        QCOMPARE(after.tintedRows(), std::vector<int>({1}));
        QCOMPARE(before.marginOf(2), QStringLiteral("3 −"));
        QCOMPARE(after.marginOf(1), QStringLiteral("2 +"));
        QCOMPARE(before.marginOf(0).trimmed(), QStringLiteral("1"));
        QVERIFY(after.marginOf(2).isEmpty());
    }

    void theSidesScrollAsOneAndTheWalkGoesRound()
    {
        std::string before;
        std::string after;
        for (int line = 0; line < 400; ++line) {
            const std::string same = "SELECT " + std::to_string(line) + ";\n";
            before += line == 100 || line == 300 ? "DROP TABLE t;\n" : same;
            after += same;
        }
        DiffView view;
        view.resize(900, 300);
        view.QWidget::show();
        QSignalSpy walked(&view, &DiffView::currentChanged);
        view.show(diffOf(before, std::vector<DiffFile>{{.heading = "safer", .text = after}}), {}, {});
        auto& left = child<DiffPane>(view, "diffBefore");
        auto& right = child<DiffPane>(view, "diffAfter");
        QCOMPARE(view.differences(), 2);
        QCOMPARE(view.current(), 0);
        const auto sees = [](DiffPane& pane, int row) {
            return pane.firstVisibleLine() <= row && row < pane.firstVisibleLine() + 10;
        };
        QVERIFY(sees(left, 100) && sees(right, 100));
        view.walk(1);
        QCOMPARE(view.current(), 1);
        QVERIFY(sees(left, 300) && sees(right, 300));
        view.walk(1);
        QCOMPARE(view.current(), 0);
        view.walk(-1);
        QCOMPARE(view.current(), 1);
        QCOMPARE(walked.count(), 4);
        right.verticalScrollBar()->setValue(20);
        QCOMPARE(left.firstVisibleLine(), 20);
        left.verticalScrollBar()->setValue(33);
        QCOMPARE(right.firstVisibleLine(), 33);
    }
};

QTEST_MAIN(DiffTest)
#include "diff_test.moc"
