CREATE TABLE p (id integer NOT NULL, k integer NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE other (n integer);
CREATE TABLE child (note text) INHERITS (parent, other);
