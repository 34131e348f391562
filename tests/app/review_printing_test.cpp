#include "app/review_export.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>

using namespace lockkeeper;

class ReviewPrintingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    /// The PDFs stay in the build folder's pictures/ for eyes.
    void fillsPages_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("english") << QLocale(QLocale::English);
        QTest::newRow("arabic") << QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates);
    }
    void fillsPages()
    {
        QFETCH(const QLocale, locale);
        std::string sql;
        for (int i = 0; i < 12; ++i)
            sql += "-- AlterTable\nALTER TABLE \"CasterProfile\"\n  DROP COLUMN \"companyName" + std::to_string(i)
                + "\",\n  ADD COLUMN \"<b>name</b>" + std::to_string(i) + "\" TEXT;\n";
        sql::State before;
        sql::ReportedFile file{.path = "20261118091200_rename", .text = sql, .analysis = sql::analyse(sql, before)};
        sql::ReviewDocument document{
            .project = QStringLiteral("shop"), .database = QStringLiteral("shop_prod"), .locale = locale};
        document.migrations.push_back({.name = QStringLiteral("20261118091200_rename"), .file = &file});

        QDir().mkpath(QStringLiteral("pictures"));
        const QString path = QStringLiteral("pictures/review-%1.pdf").arg(QString::fromLatin1(QTest::currentDataTag()));
        {
            QPdfWriter paper(path);
            paper.setPageSize(QPageSize(QPageSize::A4));
            app::printReview(document, paper);
        }
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY2(bytes.count("/Type /Page\n") > 1, qPrintable(QString::number(bytes.count("/Type /Page\n"))));
    }
};

QTEST_MAIN(ReviewPrintingTest)
#include "review_printing_test.moc"
