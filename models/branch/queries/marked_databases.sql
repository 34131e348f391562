-- Databases with a mark of ours. No parameters. Columns: OID, name, comment, bytes (NULL where this role may not ask). Versions 12
-- to 18.
SELECT d.oid,
       d.datname,
       c.words,
       CASE WHEN pg_catalog.has_database_privilege(d.oid, 'CONNECT') THEN pg_catalog.pg_database_size(d.oid) END
FROM pg_catalog.pg_database d
CROSS JOIN LATERAL (SELECT pg_catalog.shobj_description(d.oid, 'pg_database') AS words) c
WHERE c.words LIKE '%lockkeeper:%'
ORDER BY d.datname COLLATE "C"
