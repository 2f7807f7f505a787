CREATE TABLE par (a integer, b integer CONSTRAINT par_b CHECK (b > 0));
COMMENT ON CONSTRAINT par_b ON par IS 'above zero';
CREATE TABLE kid (k integer) INHERITS (par);
CREATE TABLE deep (d integer) INHERITS (kid);
CREATE TABLE plain (a integer, c integer);
CREATE TABLE top (t integer CONSTRAINT top_t CHECK (t > 0));
CREATE TABLE below (x integer) INHERITS (top);
