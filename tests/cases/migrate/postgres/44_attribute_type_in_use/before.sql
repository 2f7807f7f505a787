CREATE TYPE address AS (street text, zip integer, old text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
