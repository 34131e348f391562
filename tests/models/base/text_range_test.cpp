#include "base/text_range.h"

#include <QtTest/QTest>

using lockkeeper::LineIndex;
using lockkeeper::TextPosition;

class TextRangeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsLinesAsEditorsDo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("start") << QByteArray("ab") << 0 << 1 << 1;
        QTest::newRow("after LF") << QByteArray("ab\ncd") << 4 << 2 << 2;
        QTest::newRow("after CRLF") << QByteArray("ab\r\ncd") << 4 << 2 << 1;
        QTest::newRow("after a lone CR") << QByteArray("ab\rcd") << 3 << 2 << 1;
        QTest::newRow("characters, not bytes") << QByteArray("ä€𝄞x") << 9 << 1 << 4;
        QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                               "ab")
                                                 << 4 << 1 << 2;
        QTest::newRow("the line after it") << QByteArray("\xEF\xBB\xBF"
                                                         "a\nbc")
                                           << 6 << 2 << 2;
        QTest::newRow("beyond the end") << QByteArray("ab\n") << 99 << 2 << 1;
        QTest::newRow("empty") << QByteArray() << 0 << 1 << 1;
    }
    void countsLinesAsEditorsDo()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(int, line);
        QFETCH(int, column);
        const LineIndex index(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        const TextPosition position = index.position(static_cast<std::size_t>(offset));
        QCOMPARE(static_cast<int>(position.line), line);
        QCOMPARE(static_cast<int>(position.column), column);
    }
};

QTEST_APPLESS_MAIN(TextRangeTest)
#include "text_range_test.moc"
