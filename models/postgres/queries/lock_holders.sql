-- Who holds a lock that keeps even readers out, or waits for one. No parameters. Columns: application, user, relation, seconds in its
-- transaction, held (else waiting). What another role may not see of a session is NULL. Versions 12 to 18.
SELECT coalesce(nullif(a.application_name, ''), '?'),
       coalesce(a.usename, '?'),
       pg_catalog.format('%I.%I', n.nspname, c.relname),
       coalesce(extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start), 0)::int,
       l.granted
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_stat_activity a USING (pid)
JOIN pg_catalog.pg_database d ON d.oid = l.database AND d.datname = pg_catalog.current_database()
JOIN pg_catalog.pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p', 'S', 'm')
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_'
WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid()
ORDER BY l.granted DESC, 4 DESC
LIMIT 10
