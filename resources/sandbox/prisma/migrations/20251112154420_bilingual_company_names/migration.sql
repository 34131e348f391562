/*
  Warnings:

  - You are about to drop the column `companyName` on the `CasterProfile` table. All the data in the column will be lost.
  - You are about to drop the column `yearsInBusiness` on the `CasterProfile` table. All the data in the column will be lost.

*/
-- AlterTable
ALTER TABLE "CasterProfile" DROP COLUMN "companyName",
DROP COLUMN "yearsInBusiness",
ADD COLUMN     "companyNameAr" TEXT,
ADD COLUMN     "companyNameEn" TEXT,
ADD COLUMN     "establishedYear" INTEGER;

