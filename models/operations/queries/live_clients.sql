-- Clients of this database whose last statement this role may see. No parameters.
-- Columns: pid, user, application, state, its last query's beginning, seconds its transaction is open, the whole query
-- in lower case. Versions 12 to 18. Not ourselves.
SELECT a.pid, a.usename, coalesce(a.application_name, ''), a.state, pg_catalog.left(a.query, 200),
       coalesce(extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start), 0)::bigint, pg_catalog.lower(a.query)
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.backend_type = 'client backend'
  AND a.query NOT IN ('', '<insufficient privilege>') AND a.pid <> pg_catalog.pg_backend_pid()
ORDER BY a.state_change DESC
