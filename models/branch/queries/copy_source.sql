-- What decides how a database can be copied. No parameters. Columns: bytes, may create databases, superuser, may be a template for
-- this role. Versions 12 to 18.
SELECT pg_catalog.pg_database_size(d.oid),
       r.rolcreatedb OR r.rolsuper,
       r.rolsuper,
       d.datistemplate OR r.rolsuper OR pg_catalog.pg_has_role(d.datdba, 'USAGE')
FROM pg_catalog.pg_database d
JOIN pg_catalog.pg_roles r ON r.rolname = current_user
WHERE d.datname = pg_catalog.current_database()
