-- What stands on an object, and on that, and so on. $1: catalogue of the object ("pg_class", …), $2: its oid,
-- $3: its column's number, 0 for the whole.
-- Columns: catalogue, kind and description in PostgreSQL's words, its name's parts as JSON, how far away it stands,
-- whether it goes along unasked (an index with its table) or holds a plain DROP up. Nearest first. Versions 12 to 18.
-- Source: findDependentObjects in dependency.c: what is reached by an automatic or internal dependency goes silently,
-- and a view stands for its rule.
WITH RECURSIVE reached (classid, objid, objsubid, silent, depth) AS (
    SELECT $1::regclass::oid, $2::oid, $3::int, true, 0
    UNION
    SELECT next.classid, next.objid, next.objsubid, d.deptype <> 'n', r.depth + 1
    FROM reached r
         JOIN pg_catalog.pg_depend d ON d.refclassid = r.classid AND d.refobjid = r.objid
                                        AND (r.objsubid = 0 OR d.refobjsubid = r.objsubid)
         LEFT JOIN pg_catalog.pg_rewrite w ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND w.oid = d.objid
                                              AND w.rulename = '_RETURN'
         CROSS JOIN LATERAL (SELECT CASE WHEN w.oid IS NULL THEN d.classid ELSE 'pg_catalog.pg_class'::regclass::oid END,
                                    coalesce(w.ev_class, d.objid),
                                    CASE WHEN w.oid IS NULL THEN d.objsubid ELSE 0 END) next (classid, objid, objsubid)
    WHERE r.depth < 8 AND (next.classid, next.objid) IS DISTINCT FROM (r.classid, r.objid)
      AND (next.classid, next.objid) IS DISTINCT FROM ($1::regclass::oid, $2::oid)),
once AS (
    SELECT classid, objid, objsubid, bool_or(silent) AS silent, min(depth) AS depth
    FROM reached WHERE depth > 0 GROUP BY classid, objid, objsubid)
SELECT c.relname, i.type, pg_catalog.pg_describe_object(o.classid, o.objid, o.objsubid),
       CASE c.relname
           WHEN 'pg_type' THEN (SELECT pg_catalog.json_build_array(n.nspname, t.typname) FROM pg_catalog.pg_type t
                                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.oid = o.objid)
           ELSE pg_catalog.to_json(a.object_names)
       END,
       o.depth, o.silent
FROM once o
     JOIN pg_catalog.pg_class c ON c.oid = o.classid
     CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, o.objsubid) i
     CROSS JOIN LATERAL pg_catalog.pg_identify_object_as_address(o.classid, o.objid, o.objsubid) a
WHERE NOT o.silent
ORDER BY o.depth, 3
LIMIT 200
