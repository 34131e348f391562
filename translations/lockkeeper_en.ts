<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Lockkeeper</name>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n operation running</numerusform>
            <numerusform>%n operations running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %n tables</source>
        <translation>
            <numerusform>%1 rows in %n table</numerusform>
            <numerusform>%1 rows in %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backed up and read back: %1, %2 rows in %n tables</source>
        <translation>
            <numerusform>Backed up and read back: %1, %2 rows in %n table</numerusform>
            <numerusform>Backed up and read back: %1, %2 rows in %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It does not hold: %n problem(s)</source>
        <translation>
            <numerusform>It does not hold: %n problem</numerusform>
            <numerusform>It does not hold: %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored into %1: %2 rows in %n tables, all counted</source>
        <translation>
            <numerusform>Restored into %1: %2 rows in %n table, all counted</numerusform>
            <numerusform>Restored into %1: %2 rows in %n tables, all counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PostgreSQL runs on port %1 with %n demo databases</source>
        <translation>
            <numerusform>PostgreSQL runs on port %1 with %n demo database</numerusform>
            <numerusform>PostgreSQL runs on port %1 with %n demo databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emptied %1 and applied %n migrations</source>
        <translation>
            <numerusform>Emptied %1 and applied %n migration</numerusform>
            <numerusform>Emptied %1 and applied %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n applied</numerusform>
            <numerusform>%n applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destroy data</source>
        <translation>
            <numerusform>%n destroys data</numerusform>
            <numerusform>%n destroy data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) have not been applied.</source>
        <translation>
            <numerusform>%n migration has not been applied.</numerusform>
            <numerusform>%n migrations have not been applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables in %1</source>
        <translation>
            <numerusform>%n table in %1</numerusform>
            <numerusform>%n tables in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 rows in %n tables, decoded and equal.</source>
        <translation>
            <numerusform>%1: %2 rows in %n table, decoded and equal.</numerusform>
            <numerusform>%1: %2 rows in %n tables, decoded and equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset; %n migration(s) applied.</source>
        <translation>
            <numerusform>Reset; %n migration applied.</numerusform>
            <numerusform>Reset; %n migrations applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was restored into %2: %3 rows in %n tables, all equal.</source>
        <translation>
            <numerusform>%1 was restored into %2: %3 rows in %n table, all equal.</numerusform>
            <numerusform>%1 was restored into %2: %3 rows in %n tables, all equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer from %1 within %n seconds.</source>
        <translation>
            <numerusform>No answer from %1 within %n second.</numerusform>
            <numerusform>No answer from %1 within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2) has had %3 locked for %n seconds; let it finish, then try again.</source>
        <translation>
            <numerusform>%1 (%2) has had %3 locked for %n second; let it finish, then try again.</numerusform>
            <numerusform>%1 (%2) has had %3 locked for %n seconds; let it finish, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branches</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most 63 bytes; this one has %n.</source>
        <translation>
            <numerusform>A name has at most 63 bytes; this one has %n.</numerusform>
            <numerusform>A name has at most 63 bytes; this one has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemas</source>
        <translation>
            <numerusform>%n schema</numerusform>
            <numerusform>%n schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n databases</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocks or rewrites: %n places.</source>
        <translation>
            <numerusform>Blocks or rewrites: %n place.</numerusform>
            <numerusform>Blocks or rewrites: %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places could not be read.</source>
        <translation>
            <numerusform>%n place could not be read.</numerusform>
            <numerusform>%n places could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are written, but the original is still there: %1</source>
        <translation>
            <numerusform>%n migration is written, but the original is still there: %1</numerusform>
            <numerusform>%n migrations are written, but the original is still there: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations are written; the first is %1.</source>
        <translation>
            <numerusform>%n migration is written: %1.</numerusform>
            <numerusform>%n migrations are written; the first is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits: %1</source>
        <translation>
            <numerusform>%n hit: %1</numerusform>
            <numerusform>%n hits: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may fail</source>
        <translation>
            <numerusform>%n may fail</numerusform>
            <numerusform>%n may fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block or rewrite</source>
        <translation>
            <numerusform>%n blocks or rewrites</numerusform>
            <numerusform>%n block or rewrite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break clients</source>
        <translation>
            <numerusform>%n breaks clients</numerusform>
            <numerusform>%n break clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a look</source>
        <translation>
            <numerusform>%n needs a look</numerusform>
            <numerusform>%n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in %n migrations destroys, blocks or fails.</source>
        <translation>
            <numerusform>Nothing in %n migration destroys, blocks or fails.</numerusform>
            <numerusform>Nothing in %n migrations destroys, blocks or fails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n migrations %1.</source>
        <translation>
            <numerusform>Of %n migration %1.</numerusform>
            <numerusform>Of %n migrations %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May fail: %n places.</source>
        <translation>
            <numerusform>May fail: %n place.</numerusform>
            <numerusform>May fail: %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Breaks clients that run meanwhile: %n places.</source>
        <translation>
            <numerusform>Breaks clients that run meanwhile: %n place.</numerusform>
            <numerusform>Breaks clients that run meanwhile: %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n drops remove holds no value now.</source>
        <translation>
            <numerusform>What %n drop removes holds no value now.</numerusform>
            <numerusform>What %n drops remove holds no value now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is destroyed, nothing blocks; %n hints.</source>
        <translation>
            <numerusform>Nothing is destroyed, nothing blocks; %n hint.</numerusform>
            <numerusform>Nothing is destroyed, nothing blocks; %n hints.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Safer: %n new migrations</source>
        <translation>
            <numerusform>Safer: %n new migration</numerusform>
            <numerusform>Safer: %n new migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits in %1 of %2 migrations</source>
        <translation>
            <numerusform>%n hit in %1 of %2 migrations</numerusform>
            <numerusform>%n hits in %1 of %2 migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n migrations</source>
        <translation>
            <numerusform>%1 of %n migration</numerusform>
            <numerusform>%1 of %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migrations, %1 not applied</source>
        <translation>
            <numerusform>%n migration, %1 not applied</numerusform>
            <numerusform>%n migrations, %1 not applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new migrations are written behind those that are there. No file is changed.</source>
        <translation>
            <numerusform>%n new migration is written behind those that are there. No file is changed.</numerusform>
            <numerusform>%n new migrations are written behind those that are there. No file is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n migrations</source>
        <translation>
            <numerusform>Write %n migration</numerusform>
            <numerusform>Write %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
</TS>
