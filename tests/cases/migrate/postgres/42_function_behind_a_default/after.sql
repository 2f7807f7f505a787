CREATE FUNCTION start_value() RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint';
CREATE TABLE t (id integer, v integer DEFAULT start_value(), CHECK (v < start_value() + 100));
CREATE INDEX ix ON t (id);
