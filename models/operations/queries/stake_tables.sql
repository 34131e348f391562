-- The tables a finding names, as this session finds them. $1: schema or null (then the search_path decides), $2: table
-- or null (then every table of the schema).
-- Columns: schema, table, planner's rows (-1: never analysed), bytes of heap and TOAST with those of partitions,
-- whether row level security hides rows from this role. Versions 12 to 18.
SELECT n.nspname, c.relname, c.reltuples::bigint,
       (SELECT coalesce(sum(pg_catalog.pg_table_size(t.oid)), 0)
        FROM (SELECT c.oid UNION SELECT p.relid FROM pg_catalog.pg_partition_tree(c.oid) p) t (oid)),
       pg_catalog.row_security_active(c.oid)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm', 'f')
  AND CASE WHEN $2::text IS NULL THEN n.nspname = $1::text AND NOT c.relispartition
           WHEN $1::text IS NULL THEN c.oid = pg_catalog.to_regclass(pg_catalog.quote_ident($2::text))
           ELSE n.nspname = $1::text AND c.relname = $2::text
      END
ORDER BY 1, 2
