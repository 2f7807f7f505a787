CREATE TYPE mood AS ENUM ('happy', 'ok');
CREATE FUNCTION shout(m mood) RETURNS text LANGUAGE sql AS 'SELECT upper(m::text)';
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'ok' NOT NULL, ms mood[]);
CREATE INDEX t_happy ON t (id) WHERE m = 'happy';
CREATE VIEW v AS SELECT id, m, shout(m) AS loud FROM t;
