CREATE SCHEMA old;
CREATE TYPE old.mood AS ENUM ('sad', 'ok');
CREATE TABLE old.people (id serial PRIMARY KEY, fullname text, m old.mood);
CREATE VIEW old.names AS SELECT people.fullname FROM old.people;
CREATE MATERIALIZED VIEW old.counts AS SELECT count(*) AS n FROM old.people;
CREATE FUNCTION old.f(a old.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW public.over AS SELECT old.f(m) AS f FROM old.people;
COMMENT ON VIEW old.names IS 'who';
GRANT SELECT ON old.names TO PUBLIC;
