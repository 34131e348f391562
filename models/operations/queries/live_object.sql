-- The objects a DROP names. $1: kind ("type", "function", …), $2: schema or null (then what the search_path finds), $3:
-- the relation it stands on or null, $4: name.
-- Columns: catalogue, oid, column's number, PostgreSQL's words for it. Versions 12 to 18.
WITH place AS (
    SELECT n.oid FROM pg_catalog.pg_namespace n
    WHERE CASE WHEN $2::text IS NULL THEN n.nspname = ANY (pg_catalog.current_schemas(true)) ELSE n.nspname = $2::text END),
relation AS (
    SELECT c.oid FROM pg_catalog.pg_class c
    WHERE CASE WHEN $2::text IS NULL THEN c.oid = pg_catalog.to_regclass(pg_catalog.quote_ident(coalesce($3::text, $4::text)))
               ELSE c.relname = coalesce($3::text, $4::text) AND c.relnamespace IN (SELECT oid FROM place) END),
found (classid, objid, objsubid) AS (
    SELECT 'pg_catalog.pg_class'::regclass, r.oid, 0 FROM relation r
    WHERE $1::text IN ('table', 'view', 'materialized-view', 'foreign-table', 'sequence')
    UNION ALL
    SELECT 'pg_catalog.pg_class'::regclass, c.oid, 0 FROM pg_catalog.pg_class c
    WHERE $1::text = 'index' AND c.relname = $4::text AND c.relkind IN ('i', 'I') AND c.relnamespace IN (SELECT oid FROM place)
    UNION ALL
    SELECT 'pg_catalog.pg_class'::regclass, a.attrelid, a.attnum
    FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attname = $4::text AND NOT a.attisdropped
    WHERE $1::text = 'column'
    UNION ALL
    SELECT 'pg_catalog.pg_constraint'::regclass, k.oid, 0
    FROM relation r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid AND k.conname = $4::text
    WHERE $1::text = 'constraint'
    UNION ALL
    SELECT 'pg_catalog.pg_type'::regclass, t.oid, 0 FROM pg_catalog.pg_type t
    WHERE $1::text IN ('type', 'domain') AND t.typname = $4::text AND t.typnamespace IN (SELECT oid FROM place)
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::regclass, p.oid, 0 FROM pg_catalog.pg_proc p
    WHERE $1::text IN ('function', 'procedure', 'routine', 'aggregate') AND p.proname = $4::text
      AND p.pronamespace IN (SELECT oid FROM place)
    UNION ALL
    SELECT 'pg_catalog.pg_namespace'::regclass, n.oid, 0 FROM pg_catalog.pg_namespace n
    WHERE $1::text = 'schema' AND n.nspname = $4::text
    UNION ALL
    SELECT 'pg_catalog.pg_extension'::regclass, e.oid, 0 FROM pg_catalog.pg_extension e
    WHERE $1::text = 'extension' AND e.extname = $4::text)
SELECT c.relname, f.objid, f.objsubid, pg_catalog.pg_describe_object(f.classid, f.objid, f.objsubid)
FROM found f JOIN pg_catalog.pg_class c ON c.oid = f.classid
