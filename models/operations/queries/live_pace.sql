-- Reads a table that every server has, bounded, to see how fast it reads. No parameters.
-- Columns: rows read, rows and bytes of the whole (the planner's). Versions 12 to 18.
SELECT (SELECT count(*) FROM (SELECT FROM pg_catalog.pg_attribute LIMIT 100000) AS part), c.reltuples::bigint,
       c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint
FROM pg_catalog.pg_class c
WHERE c.oid = 'pg_catalog.pg_attribute'::regclass
