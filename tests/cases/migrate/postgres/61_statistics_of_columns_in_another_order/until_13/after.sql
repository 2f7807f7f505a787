CREATE TABLE t (id integer PRIMARY KEY, "a 1" integer, b integer);
CREATE STATISTICS s (ndistinct) ON "a 1", b FROM t;
