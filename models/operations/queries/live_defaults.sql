-- A table's defaults, generated columns left out. $1: oid. Waits for whoever holds it ACCESS EXCLUSIVE, as pg_get_expr
-- opens the table. Columns: column, default. Versions 12 to 18.
SELECT a.attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
FROM pg_catalog.pg_attrdef d
     JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE d.adrelid = $1::oid AND a.attgenerated = ''
