CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT n + n';
CREATE FUNCTION named(b integer) RETURNS integer LANGUAGE sql AS 'SELECT b';
CREATE FUNCTION other_result() RETURNS text LANGUAGE sql AS 'SELECT ''one''';
CREATE FUNCTION "new 'one'"(a integer, b text DEFAULT 'x;y') RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT b; END $$;
CREATE PROCEDURE work() LANGUAGE sql AS 'SELECT 2';
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '10');
COMMENT ON FUNCTION twice(integer) IS 'doubles';
CREATE TABLE t (id integer, d integer GENERATED ALWAYS AS (twice(id)) STORED);
CREATE VIEW v AS SELECT named(id) AS n, other_result() AS o FROM t;
