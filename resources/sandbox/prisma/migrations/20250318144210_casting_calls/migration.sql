-- CreateEnum
CREATE TYPE "CallStatus" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED');

-- CreateTable
CREATE TABLE "CastingCall" (
    "id" TEXT NOT NULL,
    "casterId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "status" "CallStatus" NOT NULL DEFAULT 'DRAFT',
    "budget" DECIMAL(12,2),
    "shootsOn" DATE,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CastingCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ageFrom" INTEGER NOT NULL,
    "ageTo" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CastingCall_casterId_idx" ON "CastingCall"("casterId");

-- CreateIndex
CREATE INDEX "CastingCall_status_closesAt_idx" ON "CastingCall"("status", "closesAt");

-- CreateIndex
CREATE INDEX "Role_callId_idx" ON "Role"("callId");

-- CreateIndex
CREATE INDEX "TalentProfile_city_idx" ON "TalentProfile"("city");

-- AddForeignKey
ALTER TABLE "CastingCall" ADD CONSTRAINT "CastingCall_casterId_fkey" FOREIGN KEY ("casterId") REFERENCES "CasterProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_callId_fkey" FOREIGN KEY ("callId") REFERENCES "CastingCall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

