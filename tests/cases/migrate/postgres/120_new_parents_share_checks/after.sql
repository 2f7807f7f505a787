CREATE TABLE par (a integer, b integer CONSTRAINT par_b CHECK (b > 0), t varchar(40), z integer NOT NULL DEFAULT 3,
    CONSTRAINT ni CHECK (a < 100) NO INHERIT, CONSTRAINT fresh CHECK (z < 10), PRIMARY KEY (z, a));
COMMENT ON CONSTRAINT par_b ON par IS 'above zero';
CREATE INDEX par_z ON par (z);
CREATE TABLE kid (a integer NOT NULL, b integer CHECK (b > 0), t varchar(40), c integer) INHERITS (par);
CREATE TABLE same (a integer NOT NULL, b integer, t varchar(40)) INHERITS (par);
CREATE TABLE kept (CONSTRAINT par_b CHECK (b > 0)) INHERITS (par);
CREATE TABLE plain () INHERITS (par);
CREATE TABLE grand (g integer) INHERITS (kid);
CREATE TABLE part_1 (a integer NOT NULL, b integer, t varchar(40)) INHERITS (par);
