CREATE TYPE e AS ENUM ('a', 'b', 'it''s');
CREATE TABLE t (id integer PRIMARY KEY, e e DEFAULT 'a', es e[]);
