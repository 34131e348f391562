-- What stands before each labelled case: a lending library.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE SCHEMA archive;
CREATE TYPE genre AS ENUM ('novel', 'essay', 'poem');
CREATE TYPE "LoanState" AS ENUM ('OPEN', 'RETURNED', 'LOST');
CREATE TYPE address AS (street text, town text);
CREATE DOMAIN isbn AS text;
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE SEQUENCE card_number;
CREATE TABLE "Reader" (
    "id" SERIAL PRIMARY KEY, "fullName" TEXT NOT NULL, "email" VARCHAR(120), "bornOn" DATE, "fee" DECIMAL(8,2),
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "code" CHAR(6), "labels" TEXT[], "home" address, "active" BOOLEAN NOT NULL DEFAULT true);
CREATE UNIQUE INDEX "Reader_email_key" ON "Reader"("email");
CREATE TABLE "Book" ("id" BIGSERIAL PRIMARY KEY, "title" TEXT NOT NULL, "subtitle" TEXT, "kind" genre NOT NULL DEFAULT 'novel',
    "pages" SMALLINT, "weight" REAL, "isbn" isbn, "extra" JSONB, "boughtAt" TIMESTAMPTZ(3));
CREATE INDEX "Book_title_idx" ON "Book"("title");
CREATE TABLE "Loan" ("id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "readerId" INTEGER NOT NULL, "bookId" BIGINT NOT NULL,
    "state" "LoanState" NOT NULL DEFAULT 'OPEN', "note" VARCHAR(40), "dueOn" DATE);
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "Reader"("id") ON DELETE RESTRICT;
ALTER TABLE "Loan" ADD CONSTRAINT "Loan_note_check" CHECK ("note" <> '');
CREATE INDEX "Loan_readerId_idx" ON "Loan"("readerId");
CREATE TABLE shelf (id integer PRIMARY KEY, place text, room integer);
CREATE TABLE archive.entry (id bigserial PRIMARY KEY, at timestamptz DEFAULT now(), words text);
CREATE TABLE visits (day date NOT NULL, number integer) PARTITION BY RANGE (day);
CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE visits_2025 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE UNLOGGED TABLE scratch (line text);
CREATE VIEW open_loans AS SELECT "id", "readerId" FROM "Loan" WHERE "state" = 'OPEN';
CREATE MATERIALIZED VIEW loan_counts AS SELECT "readerId", count(*) AS n FROM "Loan" GROUP BY 1;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$;
CREATE TRIGGER entry_stamp BEFORE UPDATE ON archive.entry FOR EACH ROW EXECUTE FUNCTION stamp();
ALTER TABLE shelf ENABLE ROW LEVEL SECURITY;
CREATE POLICY shelf_all ON shelf USING (true);
CREATE TABLE label (id integer PRIMARY KEY, words text NOT NULL, plain text GENERATED ALWAYS AS (lower(words)) STORED);
CREATE TABLE "_BookToShelf" ("A" BIGINT NOT NULL, "B" INTEGER NOT NULL);
CREATE UNIQUE INDEX "_BookToShelf_AB_unique" ON "_BookToShelf"("A", "B");
