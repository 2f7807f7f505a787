CREATE DOMAIN price AS numeric(10,2) DEFAULT 1 NOT NULL CONSTRAINT small CHECK (VALUE < 100);
CREATE DOMAIN code AS text CONSTRAINT short CHECK (length(VALUE) < 10);
CREATE DOMAIN "New one" AS uuid;
COMMENT ON DOMAIN price IS 'what it costs';
CREATE TABLE t (id integer PRIMARY KEY, p price, c code, cs code[]);
CREATE VIEW v AS SELECT id, c FROM t;
