CREATE TYPE address AS (zip text, street text, town text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
