-- Who else is at a database. $1: its name. Columns: application, user, sessions. What another role may not see of a session is NULL,
-- its kind too. Prepared transactions count: CREATE DATABASE … TEMPLATE waits for them as well. Versions 12 to 18.
SELECT coalesce(nullif(a.application_name, ''), '?'), coalesce(a.usename, '?'), pg_catalog.count(*)
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
  AND (a.backend_type IS NULL OR a.backend_type IN ('client backend', 'walsender'))
GROUP BY 1, 2
UNION ALL
SELECT 'prepared transaction ' || p.gid, p.owner, 1
FROM pg_catalog.pg_prepared_xacts p
WHERE p.database = $1
ORDER BY 1, 2
