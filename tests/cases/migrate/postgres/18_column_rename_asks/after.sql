CREATE TABLE t (id integer PRIMARY KEY, full_name text NOT NULL);
