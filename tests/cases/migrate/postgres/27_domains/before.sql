CREATE DOMAIN price AS numeric(10,2) CONSTRAINT positive CHECK (VALUE > 0);
CREATE DOMAIN code AS varchar(5);
CREATE DOMAIN gone AS integer;
CREATE TABLE t (id integer PRIMARY KEY, p price, c code, cs code[]);
CREATE VIEW v AS SELECT id, c FROM t;
