CREATE TYPE couple AS ("Left" integer, r integer, more text);
CREATE TYPE swapped AS (b integer, a integer);
CREATE TYPE taken AS (name integer);
CREATE TYPE shape AS (id integer, now text);
CREATE TABLE typed OF shape (PRIMARY KEY (id));
CREATE TABLE t (p couple, s swapped, k taken);
COMMENT ON COLUMN couple."Left" IS 'on the left';
CREATE VIEW v AS SELECT (p)."Left" AS l FROM t;
