CREATE TABLE t (id integer PRIMARY KEY, name text NOT NULL, rank integer NOT NULL);
