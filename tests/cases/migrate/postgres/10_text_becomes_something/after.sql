CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE t (id integer PRIMARY KEY, n integer DEFAULT 8, u uuid, c colour DEFAULT 'blue', j jsonb, b integer DEFAULT 1);
