-- CreateEnum
CREATE TYPE "AuditionMode" AS ENUM ('STUDIO', 'SELF_TAPE', 'VIDEO_CALL');

-- CreateTable
CREATE TABLE "Audition" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "mode" "AuditionMode" NOT NULL DEFAULT 'STUDIO',
    "startsAt" TIMESTAMP(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 20,
    "score" INTEGER,

    CONSTRAINT "Audition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Audition_applicationId_idx" ON "Audition"("applicationId");

-- AddForeignKey
ALTER TABLE "Audition" ADD CONSTRAINT "Audition_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

