CREATE TYPE pair AS (l integer, r integer);
CREATE TYPE swapped AS (a integer, b integer);
CREATE TYPE taken AS (old integer, name integer);
CREATE TYPE shape AS (id integer, old text);
CREATE TABLE typed OF shape (PRIMARY KEY (id));
CREATE TABLE t (p pair, s swapped, k taken);
COMMENT ON COLUMN pair.l IS 'on the left';
CREATE VIEW v AS SELECT (p).l AS l FROM t;
