-- Schemas that an interrupted reset left: name, and the schema their content belongs to. No parameters. Versions 12 to 18.
SELECT n.nspname, substring(d.description FROM '^lockkeeper:set-aside:([^\n]*)')
FROM pg_catalog.pg_namespace n
     JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_namespace'::regclass AND d.objoid = n.oid AND d.objsubid = 0
WHERE n.nspname LIKE 'lockkeeper\_reset\_%' AND d.description LIKE 'lockkeeper:set-aside:%'
ORDER BY 1
