-- What this database has and pg_dump does not carry. No parameters. Column: a word for it. Versions 12 to 18.
SELECT word
FROM (VALUES ('roles', true),
             ('tablespaces', true),
             ('planner-statistics', true),
             ('database-settings', EXISTS (SELECT FROM pg_catalog.pg_db_role_setting s
                                           JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
                                           WHERE d.datname = pg_catalog.current_database())),
             ('foreign-table-rows', EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relkind = 'f')),
             ('replication-slots', EXISTS (SELECT FROM pg_catalog.pg_replication_slots s
                                           WHERE s.database = pg_catalog.current_database())),
             ('invalid-indexes', EXISTS (SELECT FROM pg_catalog.pg_index i WHERE NOT i.indisvalid))) AS w(word, there)
WHERE there
