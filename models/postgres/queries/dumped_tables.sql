-- The tables whose rows pg_dump writes. No parameters. Columns: schema, table, bytes of heap and TOAST, root's schema, root's
-- table (partitions), condition of an extension's configuration table, schema and table as hex in the database's own encoding
-- (NULL where that is UTF-8 or SQL_ASCII), OID. By name. Versions 12 to 18.
-- unnest of several arrays is grammar and takes no schema. Members of an extension are left out but for those it names in extconfig: pg_dump, processExtensionTables.
SELECT n.nspname,
       c.relname,
       coalesce(pg_catalog.pg_table_size(c.oid), 0),
       rn.nspname,
       r.relname,
       coalesce(x.condition, ''),
       CASE WHEN e.encoding NOT IN ('UTF8', 'SQL_ASCII')
            THEN pg_catalog.encode(pg_catalog.convert_to(n.nspname, e.encoding), 'hex') END,
       CASE WHEN e.encoding NOT IN ('UTF8', 'SQL_ASCII')
            THEN pg_catalog.encode(pg_catalog.convert_to(c.relname, e.encoding), 'hex') END,
       c.oid
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN (SELECT pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding
            FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()) e
LEFT JOIN pg_catalog.pg_class r ON c.relispartition AND r.oid = pg_catalog.pg_partition_root(c.oid)
LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
LEFT JOIN LATERAL (
    SELECT true AS member, k.oid AS configured, k.condition
    FROM pg_catalog.pg_depend d
    JOIN pg_catalog.pg_extension ext ON ext.oid = d.refobjid
    LEFT JOIN LATERAL unnest(ext.extconfig, ext.extcondition) AS k(oid, condition) ON k.oid = c.oid
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.objsubid = 0
      AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'
    LIMIT 1) x ON true
WHERE c.relkind = 'r' AND c.relpersistence <> 't'
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND (x.member IS NULL OR x.configured IS NOT NULL)
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
