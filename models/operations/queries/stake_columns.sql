-- A table's columns and what the planner knows of them. $1: schema, $2: table.
-- Columns: name, share of nulls, average width in bytes. Versions 12 to 18.
SELECT a.attname, coalesce(s.null_frac, 0), coalesce(s.avg_width, 0)
FROM pg_catalog.pg_class c
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_catalog.pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname
                                        AND s.inherited = (c.relkind = 'p')
WHERE n.nspname = $1 AND c.relname = $2
ORDER BY a.attnum
