-- Who holds or waits for locks on some tables, or on their partitions, now. $1: their oids.
-- Columns: oid of the table asked for, pid (0: a prepared transaction), user, application, state, the last query's beginning, whether this role
-- may not see it, lock mode, whether it is granted, seconds its transaction is open, kind of backend, the pids it
-- waits for as JSON. Versions 12 to 18. Not ourselves.
-- pg_partition_tree would wait for the very lock that is looked for: pg_inherits does not.
WITH RECURSIVE asked (oid, relation) AS (
    SELECT t.oid, t.oid FROM pg_catalog.unnest($1::oid[]) t (oid)
    UNION
    SELECT a.oid, i.inhrelid FROM asked a JOIN pg_catalog.pg_inherits i ON i.inhparent = a.relation)
SELECT k.oid, coalesce(l.pid, 0), coalesce(a.usename, p.owner), coalesce(a.application_name, ''),
       CASE WHEN p.gid IS NOT NULL THEN 'prepared transaction ' || p.gid ELSE a.state END,
       coalesce(pg_catalog.left(a.query, 200), ''),
       p.gid IS NULL AND (a.query IS NULL OR a.query = '<insufficient privilege>'),
       l.mode, l.granted,
       coalesce(extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(p.prepared, a.xact_start)), 0)::bigint,
       coalesce(a.backend_type, ''),
       CASE WHEN NOT l.granted THEN pg_catalog.to_json(pg_catalog.pg_blocking_pids(l.pid)) ELSE '[]' END
FROM asked k
     JOIN pg_catalog.pg_locks l ON l.relation = k.relation
     LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
     -- Since 14 a prepared transaction keeps the virtual one it began as: its own number is known by its lock on it.
     LEFT JOIN pg_catalog.pg_prepared_xacts p
         ON l.pid IS NULL AND EXISTS (SELECT FROM pg_catalog.pg_locks x
                                      WHERE x.pid IS NULL AND x.virtualtransaction = l.virtualtransaction
                                        AND x.locktype = 'transactionid' AND x.transactionid = p.transaction)
WHERE l.locktype = 'relation'
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
ORDER BY 10 DESC, 2
