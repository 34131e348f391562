#include "theme/colors.h"
#include "theme/style_sheet.h"
#include "theme/theme.h"

#include <QtTest/QTest>

using namespace lockkeeper;
using namespace lockkeeper::theme;

class ColorsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        const auto rows = [](std::initializer_list<Role> inks, std::initializer_list<Role> grounds) {
            for (const Role ink : inks) {
                for (const Role ground : grounds)
                    QTest::newRow(qPrintable(QStringLiteral("%1 on %2").arg(int(ink)).arg(int(ground))))
                        << int(ink) << int(ground);
            }
        };
        rows({Role::Text, Role::Muted, Role::Accent, Role::Development, Role::Staging, Role::Production, Role::Loss,
                 Role::MayFail, Role::Lock, Role::Good},
            {Role::Window, Role::Surface});
        rows({Role::Text}, {Role::LossTint, Role::MayFailTint, Role::LockTint, Role::GoodTint, Role::Gutter});
        rows({Role::Muted}, {Role::Gutter});
        rows({Role::SqlKeyword, Role::SqlString, Role::SqlIdentifier, Role::SqlComment}, {Role::Surface});
        rows({Role::AccentText}, {Role::Accent});
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Loss, Tone::MayFail, Tone::Lock, Tone::Good})
            rows({textRole(tone)}, {tintRole(tone)});
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            const double ratio
                = contrast(color(static_cast<Role>(ink), shade), color(static_cast<Role>(ground), shade));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("shade %1: %2").arg(int(shade)).arg(ratio)));
        }
    }
    void contrastIsWcags()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }
    void aPaletteOfOursAnswersWithItsTable()
    {
        for (const Shade shade : {Shade::Light, Shade::Dark}) {
            QPalette palette = paletteFor(shade);
            QVERIFY(isOurs(palette));
            QCOMPARE(shadeOf(palette), shade);
            // What a style sheet does to a button's palette.
            palette.setColor(QPalette::Window, Qt::red);
            QCOMPARE(color(Role::Loss, palette), color(Role::Loss, shade));
        }
    }
    void aPersonsHighContrastPaletteIsRespected()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::black);
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::WindowText, Qt::yellow);
        QVERIFY(!isOurs(palette));
        QCOMPARE(color(Role::Loss, palette), QColor(Qt::yellow));
        QCOMPARE(color(Role::LossTint, palette), QColor(Qt::black));
        QCOMPARE(shadeOf(palette), Shade::Dark);
    }
    void aChosenSchemeWins()
    {
        Theme theme;
        theme.setScheme(Scheme::Dark);
        QCOMPARE(theme.shade(), Shade::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(Role::Window, Shade::Dark));
        theme.setScheme(Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(Role::Window, Shade::Light));
        QCOMPARE(parseScheme(name(Scheme::Dark)), Scheme::Dark);
        QCOMPARE(parseScheme(QStringLiteral("purple")), Scheme::System);
    }
    void theStyleSheetNamesNoUnknownRole() { QVERIFY(!styleSheet(paletteFor(Shade::Dark)).contains(QLatin1Char('%'))); }
};

QTEST_MAIN(ColorsTest)
#include "colors_test.moc"
