-- What this session reached. No parameters. Columns: version number, version, system identifier, database oid, database, user,
-- database comment, encrypted. Versions 12 to 18.
SELECT current_setting('server_version_num')::int,
       current_setting('server_version'),
       (SELECT system_identifier FROM pg_catalog.pg_control_system()),
       d.oid,
       d.datname,
       current_user,
       coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''),
       coalesce((SELECT s.ssl FROM pg_catalog.pg_stat_ssl s WHERE s.pid = pg_catalog.pg_backend_pid()), false)
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
