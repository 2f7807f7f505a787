CREATE UNLOGGED TABLE t (id integer PRIMARY KEY, v text NOT NULL) WITH (autovacuum_enabled = false);
CREATE UNIQUE INDEX by_v ON t (v) WITH (fillfactor = 60);
ALTER TABLE t REPLICA IDENTITY NOTHING;
CREATE TABLE u (id integer PRIMARY KEY);
CREATE TYPE shape AS (id integer, v text);
CREATE TABLE typed (id integer, v text);
CREATE TABLE plain OF shape;
