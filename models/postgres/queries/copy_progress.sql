-- How far the COPY of a dump or restore of ours is. $1: its application_name. Columns: schema, table, rows so far, bytes so far.
-- Visible to the same role and to pg_read_all_stats. Versions 14 to 18.
SELECT n.nspname, c.relname, p.tuples_processed, p.bytes_processed
FROM pg_catalog.pg_stat_progress_copy p
JOIN pg_catalog.pg_stat_activity a USING (pid)
JOIN pg_catalog.pg_class c ON c.oid = p.relid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE a.application_name = $1 AND p.datname = pg_catalog.current_database()
LIMIT 1
