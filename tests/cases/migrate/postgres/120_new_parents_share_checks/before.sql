CREATE TABLE par (a integer, b integer CONSTRAINT par_b CHECK (b > 0), t text);
COMMENT ON CONSTRAINT par_b ON par IS 'above zero';
CREATE TABLE kid (a integer, b integer CHECK (b > 0), t text, c integer);
CREATE TABLE same (a integer, b integer, t text, CONSTRAINT par_b CHECK (b > 0));
CREATE TABLE kept (CONSTRAINT par_b CHECK (b > 0)) INHERITS (par);
CREATE TABLE plain () INHERITS (par);
CREATE TABLE grand (g integer) INHERITS (kid);
CREATE TABLE part (a integer, b integer, t text) PARTITION BY RANGE (a);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (10);
