CREATE TABLE t (id integer, a text, b text, c text, n integer);
ALTER TABLE t ALTER COLUMN b SET STATISTICS 200, ALTER COLUMN c SET STORAGE MAIN, ALTER COLUMN c SET STATISTICS 0, ALTER COLUMN n SET (n_distinct_inherited = -0.5);
