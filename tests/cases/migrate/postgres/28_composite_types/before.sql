CREATE TYPE address AS (street text, town text, old integer);
CREATE TYPE unused AS (a integer);
CREATE TYPE swapped AS (a integer, b text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
