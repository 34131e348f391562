-- The local store, version 1. Times are milliseconds since 1970 UTC, durations milliseconds.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started INTEGER NOT NULL,
    duration INTEGER,
    who TEXT NOT NULL,
    host TEXT NOT NULL,
    program TEXT NOT NULL,
    process TEXT NOT NULL,
    operation TEXT NOT NULL,
    profile TEXT NOT NULL,
    environment TEXT NOT NULL,
    database TEXT NOT NULL,
    identity TEXT NOT NULL,
    what TEXT NOT NULL,
    result TEXT NOT NULL,
    outcome TEXT NOT NULL
);
CREATE INDEX entry_started ON entry (started);
CREATE INDEX entry_running ON entry (id) WHERE result = 'running';
-- What closed stays closed: the record is append-only for every program.
CREATE TRIGGER entry_closed BEFORE UPDATE ON entry WHEN OLD.result <> 'running'
BEGIN SELECT RAISE(ABORT, 'a closed entry cannot change'); END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry cannot be removed'); END;
CREATE TABLE fact (
    entry INTEGER NOT NULL REFERENCES entry (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (entry, key)
) WITHOUT ROWID;
CREATE TABLE sighting (
    profile TEXT PRIMARY KEY,
    system TEXT NOT NULL,
    database INTEGER NOT NULL,
    environment TEXT NOT NULL,
    place TEXT NOT NULL,
    seen INTEGER NOT NULL
) WITHOUT ROWID;
