-- What stands directly in a schema and can be moved out of it. $1: the schema.
-- Columns: the words ALTER takes for its kind, its qualified identity. Versions 12 to 18.
-- Members of extensions stay with their extension; a sequence that a column owns goes with its table; indexes, row
-- types and array types have no place of their own.
SELECT CASE o.type
           WHEN 'function' THEN 'ROUTINE'
           WHEN 'procedure' THEN 'ROUTINE'
           WHEN 'aggregate' THEN 'ROUTINE'
           WHEN 'statistics object' THEN 'STATISTICS'
           ELSE upper(o.type)
       END,
       o.identity
FROM pg_catalog.pg_depend d
     CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass
  AND d.refobjid = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = $1)
  AND d.deptype = 'n'
  AND o.type IN ('table', 'view', 'materialized view', 'foreign table', 'sequence', 'type', 'function', 'procedure',
                 'aggregate', 'operator', 'operator class', 'operator family', 'collation', 'conversion',
                 'text search parser', 'text search dictionary', 'text search template', 'text search configuration',
                 'statistics object')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = d.classid AND e.objid = d.objid
                    AND (e.deptype = 'e'
                         OR (o.type = 'sequence' AND e.deptype IN ('a', 'i')
                             AND e.refclassid = 'pg_catalog.pg_class'::regclass AND e.refobjsubid <> 0)))
ORDER BY 1, 2
