-- What stands in the base when a real server is asked: every table has rows, and no label's statement fails on them.
INSERT INTO "Reader" ("fullName", "email", "bornOn", "fee", "joinedAt", "code", "labels", "home", "active")
SELECT 'Reader ' || i, 'r' || i || '@example.org', date '1970-01-01' + 40 * i, 10.25 + i, timestamp '2024-03-01 10:20:30.123' + i * interval '1 day',
    'c' || i, ARRAY['a' || i, 'b'], ROW('Street ' || i, 'Town')::address, i % 3 > 0
FROM generate_series(1, 20) i;
INSERT INTO "Book" ("title", "subtitle", "kind", "pages", "weight", "isbn", "extra", "boughtAt")
SELECT 'Title ' || i, 'Subtitle ' || i, (ARRAY['novel', 'essay'])[1 + i % 2]::genre, 100 + i, i + 0.5, '978000000' || i,
    '{"n": 1}', timestamptz '2024-03-01 10:20:30.123+00' + i * interval '1 day'
FROM generate_series(1, 20) i;
INSERT INTO "Loan" ("readerId", "bookId", "state", "note", "dueOn")
SELECT i, i, (ARRAY['OPEN', 'RETURNED'])[1 + i % 2]::"LoanState", 'noted ' || i, date '2024-06-01' + i FROM generate_series(1, 15) i;
INSERT INTO shelf SELECT i, 'place ' || i, 1000 + i FROM generate_series(1, 12) i;
INSERT INTO archive.entry (at, words) SELECT timestamptz '2024-03-01 10:00:00+00' + i * interval '1 day', 'words ' || i FROM generate_series(1, 8) i;
INSERT INTO visits SELECT date '2024-02-01' + 60 * i, i FROM generate_series(0, 10) i;
INSERT INTO scratch SELECT 'line ' || i FROM generate_series(1, 5) i;
INSERT INTO label (id, words) SELECT i, 'Words ' || i FROM generate_series(1, 6) i;
INSERT INTO "_BookToShelf" SELECT i, 1 + i % 3 FROM generate_series(1, 9) i;
SELECT setval('card_number', 77);
REFRESH MATERIALIZED VIEW loan_counts;
