CREATE TABLE par (a integer, b integer CHECK (b > 0), z integer DEFAULT 3, CONSTRAINT ni CHECK (a < 100) NO INHERIT);
CREATE TABLE kid (a integer, b integer CONSTRAINT par_b_check CHECK (b > 0), c integer, z integer DEFAULT 3) INHERITS (par);
