-- One of each kind of thing that a count of rows could get wrong.
CREATE SCHEMA "s "" ;";
CREATE TABLE "s "" ;"."Übung ""x""
COPY a.b FROM stdin;
" (a text, g text GENERATED ALWAYS AS (a || 'x') STORED);
INSERT INTO "s "" ;"."Übung ""x""
COPY a.b FROM stdin;
" VALUES (E'\\.'), (E'a\nb\tc\\'), (NULL), ('$$ '' "');
CREATE TABLE nothing ();
INSERT INTO nothing DEFAULT VALUES;
INSERT INTO nothing DEFAULT VALUES;
CREATE TABLE parent (a int);
CREATE TABLE child (b int) INHERITS (parent);
INSERT INTO parent SELECT generate_series(1, 3);
INSERT INTO child SELECT g, g FROM generate_series(1, 5) g;
CREATE TABLE parted (a int) PARTITION BY RANGE (a);
CREATE TABLE parted_low PARTITION OF parted FOR VALUES FROM (0) TO (10) PARTITION BY LIST (a);
CREATE TABLE parted_low_rest PARTITION OF parted_low DEFAULT;
CREATE TABLE parted_high PARTITION OF parted FOR VALUES FROM (10) TO (20);
INSERT INTO parted SELECT generate_series(1, 15);
CREATE TYPE mood AS ENUM ('a', 'b', 'c', 'd');
CREATE TABLE moody (m mood) PARTITION BY HASH (m);
CREATE TABLE moody_0 PARTITION OF moody FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE moody_1 PARTITION OF moody FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO moody SELECT unnest(enum_range(NULL::mood));
CREATE VIEW looking AS SELECT * FROM parent;
CREATE MATERIALIZED VIEW kept AS SELECT * FROM parent;
CREATE SEQUENCE counter;
SELECT nextval('counter');
CREATE UNLOGGED TABLE unlogged (a int);
INSERT INTO unlogged VALUES (1);
CREATE FUNCTION liar() RETURNS text LANGUAGE sql AS $_$
SELECT 'COPY no.no (a) FROM stdin;
1
\.
'$_$;
CREATE FUNCTION careful(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC; SELECT $1; END;
SELECT lo_from_bytea(0, decode(repeat('ab', 100000), 'hex'));
SELECT lo_from_bytea(0, '');
