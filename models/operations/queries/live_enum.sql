-- The columns that have the same enum as one column does (or arrays of it). $1: that column's table, an oid, $2: its name.
-- Columns: schema and table, column, whether it is an array, the enum as SQL has it, its values as JSON, the column's
-- default. Versions 12 to 18.
WITH enum AS (
    SELECT CASE WHEN t.typelem <> 0 THEN t.typelem ELSE t.oid END AS oid
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = $1::oid AND a.attname = $2 AND NOT a.attisdropped)
SELECT n.nspname, c.relname, a.attname, t.oid <> enum.oid, pg_catalog.format_type(enum.oid, NULL),
       (SELECT pg_catalog.json_agg(v.enumlabel ORDER BY v.enumsortorder) FROM pg_catalog.pg_enum v WHERE v.enumtypid = enum.oid),
       pg_catalog.pg_get_expr(d.adbin, d.adrelid)
FROM enum
     JOIN pg_catalog.pg_type t ON t.oid = enum.oid OR t.typelem = enum.oid AND t.typcategory = 'A'
     JOIN pg_catalog.pg_attribute a ON a.atttypid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE EXISTS (SELECT FROM pg_catalog.pg_enum v WHERE v.enumtypid = enum.oid)
ORDER BY 1, 2, a.attnum
