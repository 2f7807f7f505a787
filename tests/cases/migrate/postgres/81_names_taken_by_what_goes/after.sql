CREATE TYPE letters AS ENUM ('b', 'c');
CREATE TABLE t (k letters, n text);
CREATE VIEW doomed AS SELECT n FROM t;
CREATE SCHEMA two;
CREATE TABLE two.t (id integer PRIMARY KEY);
