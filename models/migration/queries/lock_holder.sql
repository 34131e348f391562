-- Who holds Prisma's advisory lock in this database. No parameters. Columns: pid, application name, user, seconds since
-- its session began. Versions 12 to 18.
SELECT l.pid, coalesce(a.application_name, ''), coalesce(a.usename, ''),
       coalesce(extract(epoch FROM clock_timestamp() - a.backend_start)::bigint, 0)
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a USING (pid)
WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = 72707369 AND l.objsubid = 1
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
LIMIT 1
