CREATE TYPE status AS ENUM ('a', 'b', 'c');
CREATE TABLE t (s status);
