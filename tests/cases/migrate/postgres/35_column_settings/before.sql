CREATE TABLE t (id integer, a text, b text, c text, n integer);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL, ALTER COLUMN b SET STATISTICS 50, ALTER COLUMN n SET (n_distinct = 5);
