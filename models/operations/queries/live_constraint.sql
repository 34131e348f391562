-- A constraint as the database has it. $1: its table's oid, $2: its name.
-- Columns: kind (pg_constraint.contype), whether it was validated, a CHECK's expression, its columns as JSON, of a
-- foreign key: the other table's schema and name, its columns as JSON, how NULLs match. Versions 12 to 18.
SELECT c.contype, c.convalidated, pg_catalog.pg_get_expr(c.conbin, c.conrelid),
       coalesce((SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)
                 FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k (attnum, at)
                      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum), '[]'),
       n.nspname, r.relname,
       coalesce((SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)
                 FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k (attnum, at)
                      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum), '[]'),
       c.confmatchtype
FROM pg_catalog.pg_constraint c
     LEFT JOIN pg_catalog.pg_class r ON r.oid = c.confrelid
     LEFT JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
WHERE c.conrelid = $1::oid AND c.conname = $2
