-- What stands outside some schemas and would go with what stands in them. $1: the schemas, as a text array.
-- Columns: a description of each, in PostgreSQL's words. Versions 12 to 18.
-- What belongs to an extension stays where it is and so takes nothing along.
WITH within AS (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY ($1::text[])),
     members (classid, objid) AS (
         SELECT 'pg_catalog.pg_class'::regclass, c.oid FROM pg_catalog.pg_class c WHERE c.relnamespace IN (SELECT oid FROM within)
         UNION ALL
         SELECT 'pg_catalog.pg_type'::regclass, t.oid FROM pg_catalog.pg_type t WHERE t.typnamespace IN (SELECT oid FROM within)
         UNION ALL
         SELECT 'pg_catalog.pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p WHERE p.pronamespace IN (SELECT oid FROM within)),
     dependents AS (
         SELECT DISTINCT d.classid, d.objid, d.objsubid
         FROM pg_catalog.pg_depend d JOIN members m ON d.refclassid = m.classid AND d.refobjid = m.objid
         WHERE d.deptype IN ('n', 'a')
           AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                           WHERE e.classid = m.classid AND e.objid = m.objid AND e.deptype = 'e')),
     placed AS (
         SELECT d.*,
                CASE d.classid
                    WHEN 'pg_catalog.pg_class'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_class c WHERE c.oid = d.objid)
                    WHEN 'pg_catalog.pg_type'::regclass THEN (SELECT t.typnamespace FROM pg_catalog.pg_type t WHERE t.oid = d.objid)
                    WHEN 'pg_catalog.pg_proc'::regclass THEN (SELECT p.pronamespace FROM pg_catalog.pg_proc p WHERE p.oid = d.objid)
                    WHEN 'pg_catalog.pg_constraint'::regclass THEN (SELECT c.connamespace FROM pg_catalog.pg_constraint c WHERE c.oid = d.objid)
                    WHEN 'pg_catalog.pg_rewrite'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class WHERE r.oid = d.objid)
                    WHEN 'pg_catalog.pg_attrdef'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_attrdef a JOIN pg_catalog.pg_class c ON c.oid = a.adrelid WHERE a.oid = d.objid)
                    WHEN 'pg_catalog.pg_trigger'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid WHERE g.oid = d.objid)
                    WHEN 'pg_catalog.pg_policy'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_policy y JOIN pg_catalog.pg_class c ON c.oid = y.polrelid WHERE y.oid = d.objid)
                END AS place
         FROM dependents d)
SELECT pg_catalog.pg_describe_object(classid, objid, objsubid)
FROM placed
WHERE place IS NOT NULL AND place NOT IN (SELECT oid FROM within)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = placed.classid AND e.objid = placed.objid AND e.deptype = 'e')
ORDER BY 1
LIMIT 20
