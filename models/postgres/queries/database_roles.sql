-- The roles this database's objects and privileges name. No parameters. Column: role. Versions 12 to 18.
-- pg_shdepend leaves the bootstrap superuser out, since it cannot be dropped.
SELECT r.rolname
FROM pg_catalog.pg_roles r
WHERE r.oid = 10
   OR r.oid IN (SELECT s.refobjid
                FROM pg_catalog.pg_shdepend s
                JOIN pg_catalog.pg_database d ON d.oid = s.dbid
                WHERE d.datname = pg_catalog.current_database()
                  AND s.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass)
ORDER BY r.rolname COLLATE "C"
