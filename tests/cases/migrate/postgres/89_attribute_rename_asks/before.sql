CREATE TYPE pair AS (l integer, r text);
CREATE TYPE idle AS (x integer);
CREATE TYPE shape AS (id integer, old text);
CREATE TABLE typed OF shape;
CREATE TABLE t (p pair);
