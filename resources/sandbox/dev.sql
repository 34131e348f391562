-- What the developers did by hand on shop_dev between the last migrations. No parameters. Runs before the last one, which requires a city.
UPDATE "TalentProfile" SET "city" = 'Riyadh' WHERE "city" IS NULL;
UPDATE "CasterProfile" SET "companyNameEn" = 'Sample House ' || left("id", 6), "companyNameAr" = 'بيت العينات ' || left("id", 6), "establishedYear" = 1990 + length("city") WHERE "verified";
INSERT INTO "Review" ("id", "casterId", "talentId", "rating", "comment")
SELECT 'c' || substr(md5('review:' || n), 1, 24), c."id", t."id", 1 + n % 5, CASE WHEN n % 3 > 0 THEN 'Fair, quick and kind.' END
FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS n FROM "CasterProfile") c
JOIN (SELECT "id", row_number() OVER (ORDER BY "id") AS n FROM "TalentProfile") t USING (n)
WHERE n <= 640;
