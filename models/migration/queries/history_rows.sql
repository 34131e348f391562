-- Prisma's history, oldest first. No parameters; read through the search_path, as Prisma does.
-- Columns: id, checksum, name, logs, started, finished, rolled back (each in microseconds since 1970 UTC or null), steps.
-- Versions 12 to 18; columns that others added do no harm.
SELECT id, checksum, migration_name, logs,
       CASE WHEN isfinite(started_at) THEN floor(extract(epoch FROM started_at) * 1000000)::bigint END,
       CASE WHEN isfinite(finished_at) THEN floor(extract(epoch FROM finished_at) * 1000000)::bigint
            WHEN finished_at IS NOT NULL THEN 0 END,
       CASE WHEN isfinite(rolled_back_at) THEN floor(extract(epoch FROM rolled_back_at) * 1000000)::bigint
            WHEN rolled_back_at IS NOT NULL THEN 0 END,
       applied_steps_count
FROM "_prisma_migrations"
ORDER BY started_at, id
