CREATE SCHEMA other;
CREATE TABLE other.kid (a integer, b integer CHECK (b > 0), CONSTRAINT own CHECK (a < 9) NO INHERIT);
COMMENT ON CONSTRAINT kid_b_check ON other.kid IS 'above zero';
CREATE TABLE grand (a integer, b integer, g integer) INHERITS (other.kid);
CREATE TABLE par (a integer, x integer);
CREATE TABLE lone (a integer, x integer) INHERITS (par);
