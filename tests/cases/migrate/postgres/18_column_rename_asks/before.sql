CREATE TABLE t (id integer PRIMARY KEY, fullname text NOT NULL);
