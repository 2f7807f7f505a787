CREATE DOMAIN d AS integer;
CREATE TYPE mood AS ENUM ('x', 'y');
CREATE TABLE t (a d, m mood);
CREATE VIEW v AS SELECT a, m FROM t;
CREATE FUNCTION f(whole v) RETURNS boolean LANGUAGE sql AS 'SELECT whole.a > 0';
CREATE OR REPLACE VIEW v AS SELECT a, m FROM t WHERE f(ROW(a, m)::v);
COMMENT ON VIEW v IS 'reads itself';
CREATE VIEW reader AS SELECT a FROM v;
