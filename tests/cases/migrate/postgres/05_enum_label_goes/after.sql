CREATE TYPE status AS ENUM ('a', 'c');
CREATE TABLE t (s status);
