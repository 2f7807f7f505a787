CREATE TABLE t (id integer, v integer, CONSTRAINT small CHECK (v < 100), CONSTRAINT two CHECK (v < id + 9));
