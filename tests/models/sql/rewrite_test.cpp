#include "sql/rewrite.h"

#include "sql/rule.h"

#include <QtTest/QTest>

#include <set>

using namespace lockkeeper;

namespace {

sql::Context after(std::string_view before)
{
    auto state = std::make_shared<sql::State>();
    sql::fold(*state, before);
    return {.settings = {}, .before = std::move(state)};
}

std::optional<sql::Rewrite> rewriteOf(std::string_view text, const sql::Context& context, std::string_view rule)
{
    for (const sql::Finding& finding : sql::analyse(text, context).findings)
        if (finding.id() == rule)
            return sql::rewriteOf(text, finding, context);
    return std::nullopt;
}

constexpr std::string_view studio = R"(CREATE TABLE "CasterProfile" (
    "id" TEXT NOT NULL, "companyName" TEXT NOT NULL, "yearsInBusiness" INTEGER,
    CONSTRAINT "CasterProfile_pkey" PRIMARY KEY ("id"));)";

} // namespace

class RewriteTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRenameKeepsEveryOtherByteAndPrismasBlockTrue()
    {
        const std::string text = R"(/*
  Warnings:

  - You are about to drop the column `companyName` on the `CasterProfile` table. All the data in the column will be lost.
  - You are about to drop the column `gone` on the `Other` table. All the data in the column will be lost.

*/
-- AlterTable
ALTER TABLE "CasterProfile" DROP COLUMN "companyName",
ADD COLUMN     "companyTitle" TEXT NOT NULL;

-- A comment   of the author's
SELECT  1;
)";
        const auto rewrite = rewriteOf(text, after(studio), "suspected-rename-column");
        QVERIFY(rewrite);
        QCOMPARE(rewrite->steps.size(), std::size_t(1));
        QVERIFY(rewrite->later.empty());
        QCOMPARE(rewrite->steps.front().slug, std::string("rename_company_name_to_company_title"));
        QCOMPARE(rewrite->steps.front().sql, std::string(R"(SET LOCAL lock_timeout = '2s';
-- AlterTable
ALTER TABLE "CasterProfile" RENAME COLUMN "companyName" TO "companyTitle";

-- A comment   of the author's
SELECT  1;
)"));
    }
};

QTEST_GUILESS_MAIN(RewriteTest)
#include "rewrite_test.moc"
