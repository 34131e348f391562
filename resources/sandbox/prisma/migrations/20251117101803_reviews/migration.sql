-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "casterId" TEXT NOT NULL,
    "talentId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Review_casterId_talentId_key" ON "Review"("casterId", "talentId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_casterId_fkey" FOREIGN KEY ("casterId") REFERENCES "CasterProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_talentId_fkey" FOREIGN KEY ("talentId") REFERENCES "TalentProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

