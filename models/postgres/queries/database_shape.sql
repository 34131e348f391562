-- How this database stores and sorts. No parameters. Columns: encoding, collate, ctype, locale provider, ICU or builtin locale;
-- the last two are empty where the version has none. Versions 12 to 18 (the locale's column changed its name in 17).
SELECT pg_catalog.pg_encoding_to_char(d.encoding),
       d.datcollate,
       d.datctype,
       coalesce(j.whole ->> 'datlocprovider', ''),
       coalesce(j.whole ->> 'datlocale', j.whole ->> 'daticulocale', '')
FROM pg_catalog.pg_database d
CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(d) AS whole) j
WHERE d.datname = pg_catalog.current_database()
