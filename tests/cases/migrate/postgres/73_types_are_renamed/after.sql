CREATE TYPE feeling AS ENUM ('sad', 'ok', 'glad');
CREATE DOMAIN positive AS integer DEFAULT 7 CONSTRAINT positive_check CHECK (VALUE > 0);
CREATE TYPE couple AS (a integer, m feeling, extra text);
CREATE TYPE reach AS RANGE (subtype = integer);
CREATE TABLE t (id integer PRIMARY KEY, m feeling DEFAULT 'ok', ms feeling[], d positive, p couple, s reach,
    CHECK (m <> 'sad'));
CREATE FUNCTION f(feeling, couple) RETURNS positive LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE VIEW v AS SELECT id, m FROM t WHERE m = 'ok';
