CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE FUNCTION named(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION other_result() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION gone(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE PROCEDURE work() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE TABLE t (id integer, d integer GENERATED ALWAYS AS (twice(id)) STORED);
CREATE VIEW v AS SELECT named(id) AS n, other_result() AS o FROM t;
