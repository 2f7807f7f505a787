CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN plus AS integer CONSTRAINT plus_check CHECK (VALUE > 0);
CREATE TYPE pair AS (a integer, m mood);
CREATE TYPE span AS RANGE (subtype = integer);
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'ok', ms mood[], d plus, p pair, s span,
    CHECK (m <> 'sad'));
CREATE FUNCTION f(mood, pair) RETURNS plus LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE VIEW v AS SELECT id, m FROM t WHERE m = 'ok';
