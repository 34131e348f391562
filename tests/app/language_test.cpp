#include "app/appearance.h"
#include "base/tr.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace lockkeeper;

class LanguageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishCountsOneAsOne_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("a language without a catalogue") << QStringLiteral("fi");
    }
    void englishCountsOneAsOne()
    {
        QFETCH(QString, language);
        app::useLanguage(*qApp, language);
        QCOMPARE(Tr::tr("%n tables", nullptr, 1), QStringLiteral("1 table"));
        QCOMPARE(Tr::tr("%n tables", nullptr, 2), QStringLiteral("2 tables"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }
    void arabicCountsInSixFormsAndOneKindOfDigits()
    {
        app::useLanguage(*qApp, QStringLiteral("ar"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QCOMPARE(QLocale().toString(1187), QStringLiteral("1,187"));
        QStringList forms;
        for (const int count : {1, 2, 3, 11, 100})
            forms << Tr::tr("%n tables", nullptr, count);
        QCOMPARE(forms.removeDuplicates(), 0);
        QVERIFY(!forms.contains(QStringLiteral("2 tables")));
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
