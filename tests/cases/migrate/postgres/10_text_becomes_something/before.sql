CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE t (id integer PRIMARY KEY, n text DEFAULT '7', u text, c text DEFAULT 'red', j json, b boolean DEFAULT true);
