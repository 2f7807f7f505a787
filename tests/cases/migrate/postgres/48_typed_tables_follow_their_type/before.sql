CREATE TYPE shape AS (id integer, v text, old integer);
CREATE TYPE moved AS (a integer, gone text);
CREATE TABLE typed OF shape (PRIMARY KEY (id));
CREATE TABLE holder (id integer, s shape, m moved);
