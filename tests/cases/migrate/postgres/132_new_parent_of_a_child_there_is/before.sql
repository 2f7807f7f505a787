CREATE TABLE kid (a integer, b integer CHECK (b > 0));
CREATE TABLE grand (g integer) INHERITS (kid);
CREATE TABLE lone (a integer);
