CREATE TABLE t (a integer, b integer, c text);
CREATE STATISTICS st ON a, b FROM t;
CREATE TYPE span AS RANGE (SUBTYPE = float8);
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE TEXT SEARCH CONFIGURATION cfg (COPY = english);
CREATE FUNCTION int_text(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE PUBLICATION pub FOR TABLE t;
CREATE SEQUENCE lonely;
