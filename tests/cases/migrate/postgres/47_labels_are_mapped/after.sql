CREATE TYPE e AS ENUM ('x', 'a');
CREATE TABLE t (id integer PRIMARY KEY, e e DEFAULT 'a', es e[]);
