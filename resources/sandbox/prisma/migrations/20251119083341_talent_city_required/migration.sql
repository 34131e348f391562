/*
  Warnings:

  - Made the column `city` on table `TalentProfile` required, but there are existing NULL values.

*/
-- AlterTable
ALTER TABLE "TalentProfile" ALTER COLUMN "city" SET NOT NULL;

