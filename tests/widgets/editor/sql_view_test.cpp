#include "editor/find_bar.h"
#include "editor/sql_view.h"
#include "widgets/gallery/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPaintEvent>
#include <QtGui/QScreen>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <random>

using namespace lockkeeper;
using editor::Mark;
using editor::SqlView;
using theme::Tone;

namespace {

const std::string kSql = "-- Änderung\n"
                         "ALTER TABLE \"CasterProfile\"\n"
                         "  DROP COLUMN \"companyName\",\n"
                         "  DROP COLUMN \"yearsInBusiness\",\n"
                         "  ADD COLUMN \"companyNameEn\" TEXT DEFAULT 'x';\n";

Mark markOf(std::string_view words, Tone tone, const QString& annotation)
{
    const std::size_t at = kSql.find(words);
    return {.range = {at, at + words.size()}, .tone = tone, .annotation = annotation};
}

std::vector<Mark> marks()
{
    return {markOf("DROP COLUMN \"companyName\"", Tone::Loss, QStringLiteral("destroys 1,187 values")),
        markOf("DROP COLUMN \"yearsInBusiness\"", Tone::Loss, QStringLiteral("destroys 1,204 values")),
        markOf("ADD COLUMN \"companyNameEn\" TEXT DEFAULT 'x'", Tone::Lock, QStringLiteral("rewrites nothing"))};
}

/// Which part of a widget was painted.
class Painted final : public QObject {
public:
    explicit Painted(QWidget& widget) { widget.installEventFilter(this); }
    [[nodiscard]] QRegion take() { return std::exchange(m_region, {}); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

/// What a person sees, without anything being painted for it.
QImage onTheScreen(const QWidget& window)
{
    QApplication::processEvents();
    return window.screen()->grabWindow(window.winId()).toImage();
}

} // namespace

class SqlViewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints)"))); }

    void looksRightInEveryView()
    {
        test::Gallery gallery;
        const QStringList found = gallery.walk(QStringLiteral("sql-view"), QSize(560, 260), [] {
            auto view = std::make_unique<SqlView>();
            view->setSql(kSql);
            view->setMarks(marks());
            view->goToMark(0);
            return view;
        });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void tintsExactlyTheLinesOfARange()
    {
        SqlView view;
        view.setSql(kSql);
        view.setMarks(marks());
        QCOMPARE(view.tintedLines(Tone::Loss), std::vector<int>({3, 4}));
        QCOMPARE(view.tintedLines(Tone::Lock), std::vector<int>({5}));
        const std::size_t begin = kSql.find("ALTER");
        view.setMarks({Mark{.range = {begin, kSql.find(',')}, .tone = Tone::MayFail, .annotation = {}}});
        QCOMPARE(view.tintedLines(Tone::MayFail), std::vector<int>({2, 3}));
        QVERIFY(view.tintedLines(Tone::Loss).empty());
    }

    void theGraverToneOfALineCounts()
    {
        SqlView view;
        view.setSql(kSql);
        auto both = marks();
        both.push_back({.range = both[0].range, .tone = Tone::Lock, .annotation = QStringLiteral("blocks reads")});
        view.setMarks(both);
        QCOMPARE(view.tintedLines(Tone::Loss), std::vector<int>({3, 4}));
        QCOMPARE(view.annotation(2).trimmed(), QStringLiteral("destroys 1,187 values · blocks reads"));
    }

    void annotationsStandUnderTheirLastLine()
    {
        SqlView view;
        view.setSql(kSql);
        view.setMarks(marks());
        QVERIFY(view.annotation(1).isEmpty());
        QCOMPARE(view.annotation(3).trimmed(), QStringLiteral("destroys 1,204 values"));
    }

    void marksMoveWithTheTextWhileItIsTyped()
    {
        SqlView view;
        view.resize(600, 300);
        view.show();
        view.setSql(kSql);
        view.setMarks(marks());
        view.setEditable(true);
        QSignalSpy edited(&view, &SqlView::edited);
        view.setCursorPosition(0, 0);
        QTest::keyClicks(&view, QStringLiteral("-- x"));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(edited.count(), 5);
        QCOMPARE(
            QString::fromStdString(view.sql()).section(QLatin1Char('\n'), 0, 1), QStringLiteral("-- x\n-- Änderung"));
        QCOMPARE(view.marks()[0].range.of(view.sql()), std::string_view("DROP COLUMN \"companyName\""));
        QCOMPARE(view.tintedLines(Tone::Loss), std::vector<int>({4, 5}));
        QCOMPARE(view.annotation(3).trimmed(), QStringLiteral("destroys 1,187 values"));
        QVERIFY(view.underlined(Tone::Loss).contains(QStringLiteral("DROP COLUMN \"companyName\"")));
        // Typed inside a range: it grows.
        const QStringList before = view.underlined(Tone::Loss);
        view.setCursorPosition(3, 6);
        QTest::keyClicks(&view, QStringLiteral(" "));
        QCOMPARE(view.marks()[0].range.of(view.sql()), std::string_view("DROP  COLUMN \"companyName\""));
        QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view.underlined(Tone::Loss), before);
    }

    void afterAnyEditItLooksAsIfItHadJustBeenOpened()
    {
        std::mt19937 random(4);
        const auto upTo = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
        const std::array<std::string, 5> typed{"x", "\n", "DROP\n", "\n\n  a", "  "};
        SqlView view;
        view.setSql(kSql + kSql + kSql);
        view.setEditable(true);
        std::vector<Mark> marked;
        for (int round = 0; round < 400; ++round) {
            const auto length = static_cast<std::size_t>(view.length());
            const std::size_t at = upTo(length);
            if (round % 3 != 0)
                view.SendScintilla(
                    QsciScintilla::SCI_INSERTTEXT, static_cast<unsigned long>(at), typed.at(upTo(4)).c_str());
            else
                view.SendScintilla(QsciScintilla::SCI_DELETERANGE, static_cast<unsigned long>(at),
                    static_cast<long>(upTo(std::min<std::size_t>(12, length - at))));
            // Most findings are there again, a few are gone, a few are new.
            marked = view.marks();
            std::erase_if(marked, [&](const Mark&) { return upTo(9) == 0; });
            for (std::size_t more = upTo(2); more > 0; --more) {
                const std::size_t begin = upTo(static_cast<std::size_t>(view.length()));
                marked.push_back({.range = {begin, begin + upTo(30)},
                    .tone = upTo(1) == 0 ? Tone::Loss : Tone::Lock,
                    .annotation = QString::number(upTo(5)),
                    .quiet = upTo(4) == 0});
            }
            view.setMarks(marked);
            SqlView opened;
            opened.setSql(view.sql());
            opened.setMarks(marked);
            for (const Tone tone : {Tone::Loss, Tone::Lock}) {
                QCOMPARE(view.tintedLines(tone), opened.tintedLines(tone));
                QCOMPARE(view.underlined(tone), opened.underlined(tone));
            }
            for (int line = 0; line < view.lines(); ++line) {
                QCOMPARE(view.annotation(line), opened.annotation(line));
                QCOMPARE(view.markersAtLine(line), opened.markersAtLine(line));
            }
        }
    }

    void aMarkThatIsDeletedShrinksToNothing()
    {
        SqlView view;
        view.setSql(kSql);
        view.setMarks(marks());
        view.setEditable(true);
        view.selectAll();
        QTest::keyClick(&view, Qt::Key_Delete);
        QVERIFY(view.sql().empty());
        QVERIFY(std::ranges::all_of(view.marks(), [](const Mark& mark) { return mark.range == TextRange{0, 0}; }));
        view.setMarks({});
        QVERIFY(view.tintedLines(Tone::Loss).empty());
        QVERIFY(view.annotation(0).isEmpty());
    }

    void nothingCanBeTypedUntilItIsEditable()
    {
        SqlView view;
        view.setSql(kSql);
        QSignalSpy edited(&view, &SqlView::edited);
        QTest::keyClicks(&view, QStringLiteral("DROP"));
        QCOMPARE(view.sql(), kSql);
        view.setEditable(true);
        QTest::keyClicks(&view, QStringLiteral("x"));
        QCOMPARE(view.sql(), "x" + kSql);
        QVERIFY(view.isModified());
        view.undo();
        QVERIFY(!view.isModified());
        QVERIFY2(!view.isUndoAvailable(), "what was loaded is not an edit");
        QTRY_COMPARE(edited.count(), 2);
    }

    void whatIsNotTypedIsToldWhenItIsDone()
    {
        SqlView view;
        view.show();
        view.setSql(kSql);
        view.setMarks(marks());
        view.setEditable(true);
        QSignalSpy edited(&view, &SqlView::edited);
        QTest::keyClicks(&view, QStringLiteral("--"));
        QCOMPARE(edited.count(), 2);
        QCOMPARE(view.marks()[0].range.of(view.sql()), std::string_view("DROP COLUMN \"companyName\""));
        std::string told;
        connect(&view, &SqlView::edited, &view, [&] { told = view.sql(); });
        view.undo();
        QCOMPARE(view.marks()[0].range.of(kSql), std::string_view("DROP COLUMN \"companyName\""));
        QTRY_COMPARE(edited.count(), 3);
        QCOMPARE(told, kSql);
        // Marks for a text that was edited meanwhile are taken, and the edit is told all the same.
        view.insert(QStringLiteral("x"));
        view.setMarks({});
        QTRY_COMPARE(edited.count(), 4);
        QCOMPARE(told, "x" + kSql);
    }

    void aLongTextArrivesInPartsWithItsMarks()
    {
        std::string sql;
        for (int i = 0; sql.size() < 3'000'000; ++i)
            sql += "SELECT " + std::to_string(i) + " FROM \"Käufer\";\n";
        const std::size_t last = sql.rfind("SELECT");
        SqlView view;
        view.resize(600, 300);
        view.show();
        view.setEditable(true);
        view.setSql(sql);
        view.setMarks({Mark{.range = {0, 6}, .tone = Tone::Lock, .annotation = QStringLiteral("first")},
            Mark{.range = {last, sql.size()}, .tone = Tone::Loss, .annotation = QStringLiteral("last")}});
        QVERIFY(!view.isComplete());
        QCOMPARE(view.sql(), sql);
        QTest::keyClicks(&view, QStringLiteral("x"));
        QTRY_VERIFY_WITH_TIMEOUT(view.isComplete(), 60'000);
        QCOMPARE(view.sql(), sql);
        QCOMPARE(view.underlined(Tone::Lock), QStringList(QStringLiteral("SELECT")));
        QCOMPARE(view.underlined(Tone::Loss).size(), 1);
        QCOMPARE(view.annotation(view.lines() - 2).trimmed(), QStringLiteral("last"));
        QVERIFY(!view.isUndoAvailable());
    }

    void theSameMarksAgainLeaveNothingBehind()
    {
        SqlView view;
        view.setSql(kSql);
        view.setMarks(marks());
        view.setMarks({marks()[1]});
        QCOMPARE(view.tintedLines(Tone::Loss), std::vector<int>({4}));
        QVERIFY(view.tintedLines(Tone::Lock).empty());
        QVERIFY(view.annotation(2).isEmpty());
        QCOMPARE(view.underlined(Tone::Loss), QStringList(QStringLiteral("DROP COLUMN \"yearsInBusiness\"")));
        QVERIFY(view.underlined(Tone::Lock).isEmpty());
    }

    void whatChangesIsPaintedAndNothingElse()
    {
        SqlView view;
        view.resize(700, 400);
        view.show();
        view.setSql(kSql);
        view.setMarks(marks());
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setSharedMarks(editor::Marks(marks()), 1);
        QApplication::processEvents();
        Painted painted(*view.viewport());
        std::vector<Mark> others = marks();
        view.setSharedMarks(editor::Marks(others), 1);
        QApplication::processEvents();
        QVERIFY(painted.take().isEmpty());

        others[1].annotation = QStringLiteral("destroys 1,205 values");
        view.setSharedMarks(editor::Marks(others), 1);
        QApplication::processEvents();
        const auto lineHeight = static_cast<int>(view.SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
        QVERIFY(painted.take().boundingRect().height() <= 2 * lineHeight);

        // A line of words less: what is below moves up, what is above stays.
        others[1].annotation.clear();
        view.setSharedMarks(editor::Marks(others), 1);
        QApplication::processEvents();
        QCOMPARE(painted.take().boundingRect().top(), 4 * lineHeight);
    }

    void theScreenShowsWhatAFullPaintWould()
    {
        SqlView view;
        view.resize(700, 200);
        view.show();
        std::string sql;
        for (int i = 0; i < 12; ++i)
            sql += kSql;
        view.setSql(sql);
        view.setEditable(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        constexpr int kRounds = 150;
        std::minstd_rand random(20261121);
        const auto upTo = [&random](std::size_t most) { return random() % (most + 1); };
        for (int round = 0; round < kRounds; ++round) {
            if (round % 5 == 0)
                view.setFirstVisibleLine(static_cast<int>(upTo(60)));
            if (round % 3 == 0)
                view.insertAt(QStringLiteral("x\n").left(static_cast<qsizetype>(upTo(2))),
                    static_cast<int>(upTo(static_cast<std::size_t>(view.lines() - 1))), 0);
            std::vector<Mark> now;
            for (std::size_t i = upTo(12); i > 0; --i) {
                const std::size_t begin = upTo(view.sqlSize());
                now.push_back({.range = {begin, begin + upTo(90)},
                    .tone = i % 2 == 0 ? Tone::Loss : Tone::Lock,
                    .annotation = QStringLiteral("words %1").arg(upTo(3)).repeated(static_cast<qsizetype>(upTo(1))),
                    .quiet = i % 5 == 0});
            }
            view.setSharedMarks(editor::Marks(now), static_cast<int>(upTo(now.size())) - 1);
            const QImage shown = onTheScreen(view);
            view.viewport()->update();
            QVERIFY2(shown == onTheScreen(view), qPrintable(QString::number(round)));
        }
    }

    void walksTheMarksRoundAndRound()
    {
        SqlView view;
        view.setSql(kSql);
        view.setMarks(marks());
        QSignalSpy current(&view, &SqlView::currentMarkChanged);
        QCOMPARE(view.currentMark(), -1);
        for (const int expected : {0, 1, 2, 0}) {
            view.nextFinding();
            QCOMPARE(view.currentMark(), expected);
        }
        view.previousFinding();
        QCOMPARE(view.currentMark(), 2);
        QCOMPARE(current.count(), 5);
        int line = 0;
        int column = 0;
        view.getCursorPosition(&line, &column);
        QCOMPARE(line, 4);
        QCOMPARE(column, 2);
    }

    void aClickOnALineIsAClickOnItsMark()
    {
        SqlView view;
        view.resize(600, 300);
        view.show();
        view.setSql(kSql);
        view.setMarks(marks());
        QSignalSpy current(&view, &SqlView::currentMarkChanged);
        const auto at = static_cast<unsigned long>(marks()[1].range.begin + 3);
        const QPoint where(static_cast<int>(view.SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, long(at))),
            static_cast<int>(view.SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, long(at))) + 4);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, where);
        QTRY_COMPARE(current.count(), 1);
        QCOMPARE(view.currentMark(), 1);
    }

    void aRangeBeyondTheTextIsCutToIt()
    {
        SqlView view;
        view.setSql("SELECT 1");
        view.setMarks({Mark{.range = {3, 999}, .tone = Tone::Loss, .annotation = QStringLiteral("x")},
            Mark{.range = {999, 1000}, .tone = Tone::Loss, .annotation = QStringLiteral("y")}});
        QCOMPARE(view.tintedLines(Tone::Loss), std::vector<int>({1}));
        view.nextFinding();
        view.nextFinding();
        QCOMPARE(view.currentMark(), 1);
        view.setSql({});
        view.setMarks({Mark{.range = {0, 5}, .tone = Tone::Loss, .annotation = {}}});
        view.nextFinding();
    }

    void showsAnyBytesAndChangesNone()
    {
        SqlView view;
        const std::string odd("SELECT '\0\xff';\r\nSELECT 2;\rSELECT 3;", 34);
        view.setSql(odd);
        QCOMPARE(static_cast<std::size_t>(view.SendScintilla(QsciScintilla::SCI_GETLENGTH)), odd.size());
        QCOMPARE(view.lines(), 3);
        view.show();
        QTest::keyClicks(&view, QStringLiteral("x"));
        QCOMPARE(static_cast<std::size_t>(view.SendScintilla(QsciScintilla::SCI_GETLENGTH)), odd.size());
    }

    void sqlRunsLeftToRightInEveryLanguage()
    {
        // The same pixels: what stands alone (";", ")") has no direction of its own and would be mirrored.
        const auto picture = [](Qt::LayoutDirection direction) {
            QApplication::setLayoutDirection(direction);
            SqlView view;
            view.setSql("-- (a)\n);\n");
            view.resize(300, 80);
            view.show();
            const QImage taken = view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
            QApplication::setLayoutDirection(Qt::LeftToRight);
            return taken;
        };
        QCOMPARE(picture(Qt::RightToLeft), picture(Qt::LeftToRight));
    }

    void tabLeavesTheText()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* view = new SqlView(&window);
        auto* after = new QPushButton(QStringLiteral("after"), &window);
        column->addWidget(view);
        column->addWidget(after);
        view->setSql(kSql);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
    }

    void findsRoundTheEndAndSaysWhenThereIsNothing()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* view = new SqlView(&window);
        auto* bar = new editor::FindBar(*view, &window);
        column->addWidget(bar);
        column->addWidget(view);
        view->setSql(kSql);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        bar->open();
        auto* field = bar->findChild<QLineEdit*>(QStringLiteral("findText"));
        QTest::keyClicks(field, QStringLiteral("drop column"));
        int line = 0;
        int column1 = 0;
        int ignored = 0;
        view->getSelection(&line, &column1, &ignored, &ignored);
        QCOMPARE(line, 2);
        QTest::keyClick(field, Qt::Key_Return);
        view->getSelection(&line, &column1, &ignored, &ignored);
        QCOMPARE(line, 3);
        QTest::keyClick(field, Qt::Key_Return);
        view->getSelection(&line, &column1, &ignored, &ignored);
        QCOMPARE(line, 2);
        field->setText(QStringLiteral("truncate"));
        QVERIFY(!bar->findChild<QLabel*>(QStringLiteral("findResult"))->text().isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(view->hasFocus());
    }
};

QTEST_MAIN(SqlViewTest)
#include "sql_view_test.moc"
