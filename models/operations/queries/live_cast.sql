-- Whether values of one type become another without being told to. $1 and $2: the types as SQL has them.
-- Columns: yes or no, the second as the server spells it; no row where one is not there or a domain. Versions 12 to 18.
-- Source: find_coercion_pathway in parse_coerce.c: everything may be assigned to a string type.
SELECT f.oid = t.oid OR f.typbasetype = t.oid OR t.typcategory = 'S'
       OR EXISTS (SELECT FROM pg_catalog.pg_cast c
                  WHERE c.castsource = f.oid AND c.casttarget = t.oid AND c.castcontext IN ('i', 'a'))
       OR f.typcategory = 'S' AND f.typname <> 'text'
          AND EXISTS (SELECT FROM pg_catalog.pg_cast c
                      WHERE c.castsource = 'text'::regtype AND c.casttarget = t.oid AND c.castcontext IN ('i', 'a')),
       pg_catalog.format_type(t.oid, NULL)
FROM pg_catalog.pg_type f, pg_catalog.pg_type t
WHERE f.oid = pg_catalog.to_regtype($1) AND t.oid = pg_catalog.to_regtype($2) AND f.typtype <> 'd' AND t.typtype <> 'd'
