-- What would make pg_dump fail here, before it starts. No parameters. Columns: kind (privilege, row-security, locks), what.
-- Versions 12 to 18.
WITH relations AS (
    SELECT c.oid, c.relkind, n.oid AS schema, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
      AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                        AND d.deptype = 'e'))
SELECT 'privilege' AS kind, r.name AS what
FROM relations r
WHERE NOT (pg_catalog.has_schema_privilege(r.schema, 'USAGE')
           AND CASE r.relkind WHEN 'S' THEN pg_catalog.has_sequence_privilege(r.oid, 'SELECT')
                              ELSE pg_catalog.has_table_privilege(r.oid, 'SELECT') END)
UNION ALL
SELECT 'row-security', r.name
FROM relations r
WHERE r.relkind IN ('r', 'p') AND pg_catalog.row_security_active(r.oid)
UNION ALL
SELECT 'locks', pg_catalog.count(*)::text
FROM relations r
WHERE r.relkind IN ('r', 'p')
HAVING pg_catalog.count(*) > pg_catalog.current_setting('max_locks_per_transaction')::int
       * (pg_catalog.current_setting('max_connections')::int + pg_catalog.current_setting('max_prepared_transactions')::int)
ORDER BY kind, what
