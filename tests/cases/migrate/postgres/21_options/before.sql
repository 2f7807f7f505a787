CREATE TABLE t (id integer PRIMARY KEY) WITH (fillfactor = 80, autovacuum_enabled = false);
CREATE TABLE w (id integer PRIMARY KEY);
CREATE SEQUENCE counter INCREMENT 1;
