-- How big a table is, with its partitions. $1: oid. Waits for whoever holds it ACCESS EXCLUSIVE.
-- Columns: bytes of its heap, of heap and TOAST, of these and its indexes. Versions 12 to 18.
SELECT coalesce(sum(pg_catalog.pg_relation_size(t.oid)), 0), coalesce(sum(pg_catalog.pg_table_size(t.oid)), 0),
       coalesce(sum(pg_catalog.pg_total_relation_size(t.oid)), 0)
FROM (SELECT $1::oid UNION SELECT p.relid FROM pg_catalog.pg_partition_tree($1::oid::regclass) p) t (oid)
