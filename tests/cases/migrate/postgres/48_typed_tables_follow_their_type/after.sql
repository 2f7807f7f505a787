CREATE TYPE shape AS (id integer, v text, more date);
CREATE TYPE moved AS (a bigint);
CREATE TABLE typed OF shape (PRIMARY KEY (id));
CREATE TABLE holder (id integer, s shape, m moved);
