CREATE TABLE t (id integer);
CREATE FUNCTION "fun(c)t,ion"(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
