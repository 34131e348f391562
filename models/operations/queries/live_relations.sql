-- What stands behind a name, as this session finds it, without a lock on it. $1: schema or null (then the search_path
-- decides), $2: relation or null (then every table of the schema).
-- Columns: oid, schema, name, kind (pg_class.relkind), planner's rows (-1: never analysed), bytes of its pages at the
-- last VACUUM or ANALYZE, whether row level security hides rows from this role. Versions 12 to 18.
SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples::bigint,
       c.relpages::bigint * pg_catalog.current_setting('block_size')::bigint,
       pg_catalog.row_security_active(c.oid)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm', 'f', 'v')
  AND CASE WHEN $2::text IS NULL THEN n.nspname = $1::text AND c.relkind <> 'v' AND NOT c.relispartition
           WHEN $1::text IS NULL THEN c.oid = pg_catalog.to_regclass(pg_catalog.quote_ident($2::text))
           ELSE n.nspname = $1::text AND c.relname = $2::text
      END
ORDER BY 2, 3
