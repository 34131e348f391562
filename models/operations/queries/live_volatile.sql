-- Which of some functions may do more than look. $1: JSON of [schema or null, name] pairs.
-- Columns: the name. A name counts as volatile where one of its functions is. Versions 12 to 18.
SELECT DISTINCT asked.name
FROM (SELECT e ->> 0, e ->> 1 FROM pg_catalog.json_array_elements($1::json) e) asked (schema, name)
     JOIN pg_catalog.pg_proc p ON p.proname = asked.name
     JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND (asked.schema IS NULL OR asked.schema = n.nspname)
WHERE p.provolatile = 'v'
