CREATE TABLE t (a integer, gone integer);
CREATE VIEW v AS SELECT a, gone FROM t;
CREATE FUNCTION f(whole v) RETURNS boolean LANGUAGE sql AS 'SELECT whole.a > 0';
CREATE OR REPLACE VIEW v AS SELECT a, gone FROM t WHERE f(ROW(a, gone)::v);
