CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION shout(m mood) RETURNS text LANGUAGE sql AS 'SELECT upper(m::text)';
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'ok' NOT NULL, ms mood[], CHECK (m <> 'sad'));
CREATE INDEX t_happy ON t (id) WHERE m = 'happy';
CREATE VIEW v AS SELECT id, m, shout(m) AS loud FROM t;
