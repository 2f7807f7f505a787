CREATE TABLE t (id integer PRIMARY KEY, code text NOT NULL, more integer);
CREATE UNIQUE INDEX one ON t (code);
