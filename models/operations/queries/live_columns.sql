-- A table's columns and what the planner knows of them. $1: oid.
-- Columns: name, type as SQL has it, its own name, category and kind (of a domain: those of what it stands on), share
-- of nulls, average width in bytes, whether it is in the primary key. Versions 12 to 18.
SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), b.typname, b.typcategory, t.typtype,
       coalesce(s.null_frac, 0), coalesce(s.avg_width, 0),
       EXISTS (SELECT FROM pg_catalog.pg_index i
               WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
FROM pg_catalog.pg_class c
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
     JOIN pg_catalog.pg_type b ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END
     LEFT JOIN pg_catalog.pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname
                                        AND s.inherited = (c.relkind = 'p')
WHERE c.oid = $1::oid
ORDER BY a.attnum
