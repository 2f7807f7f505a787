CREATE TYPE pair AS (l integer, rest text);
CREATE TYPE idle AS (y integer);
CREATE TYPE shape AS (id integer, older text);
CREATE TABLE typed OF shape;
CREATE TABLE t (p pair);
