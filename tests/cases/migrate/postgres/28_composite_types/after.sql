CREATE TYPE address AS (street text, town text, zip text);
CREATE TYPE swapped AS (b text, a bigint);
CREATE TYPE fresh AS (x address[], y swapped);
COMMENT ON COLUMN address.zip IS 'code';
CREATE TABLE t (id integer PRIMARY KEY, home address);
