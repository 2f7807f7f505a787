CREATE TYPE kept AS ENUM ('a', 'b', 'c');
CREATE TYPE letters AS ENUM ('x');
CREATE TABLE doomed (id integer PRIMARY KEY);
CREATE TABLE t (k kept, n text);
CREATE VIEW v AS SELECT n FROM t;
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TABLE one.t (id integer PRIMARY KEY);
CREATE TABLE two.gone (id integer PRIMARY KEY);
