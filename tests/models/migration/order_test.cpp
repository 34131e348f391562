#include "migration/order.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace lockkeeper::migration;

class OrderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsLocaleCompareAndNotBytes()
    {
        // As Node 20 sorts them with localeCompare.
        const std::vector<std::string> expected{
            "_z", "0_init", "1_x", "1-x", "10_x", "1x", "2_a", "2_b", "2_B", "é", "z"};
        std::vector<Migration> migrations;
        for (const std::string& name : expected)
            migrations.push_back({MigrationName(name), {}});
        std::ranges::sort(migrations, std::ranges::greater{}, &Migration::name);
        sortAsPrisma(migrations);
        std::vector<std::string> sorted;
        for (const Migration& migration : migrations)
            sorted.push_back(migration.name.value());
        QCOMPARE(sorted, expected);
    }
    void doesNotDependOnThePersonsLocale()
    {
        QLocale::setDefault(QLocale(QLocale::Estonian)); // sorts z before t
        std::vector<Migration> migrations{{MigrationName("1_z"), {}}, {MigrationName("1_t"), {}}};
        sortAsPrisma(migrations);
        QCOMPARE(migrations.front().name.value(), std::string("1_t"));
    }
};

QTEST_APPLESS_MAIN(OrderTest)
#include "order_test.moc"
