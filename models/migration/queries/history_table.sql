-- Where this session's Prisma history stands, and what else there is. $1: the schema whose emptiness counts.
-- Columns: schema of _prisma_migrations as the search_path finds it (null: none), ordinary tables of the schema $1 that
-- Prisma counts (not partitioned ones, not PostGIS's own), whether Prisma's advisory lock is held in this database.
-- Versions 12 to 18. Prisma looks without a schema, so the search_path decides.
SELECT (SELECT n.nspname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid = pg_catalog.to_regclass('_prisma_migrations')),
       (SELECT count(*)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
          AND c.relname !~* '^(spatial_ref_sys|geometry_columns|geography_columns|raster_columns|raster_overviews)$'),
       EXISTS (SELECT FROM pg_catalog.pg_locks l
               WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = 72707369 AND l.objsubid = 1
                 AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
