CREATE TABLE "user" (id integer NOT NULL, "Key" integer NOT NULL) PARTITION BY RANGE ("Key");
CREATE TABLE p1 PARTITION OF "user" FOR VALUES FROM (1) TO (10);
CREATE TABLE "Parent" (id integer PRIMARY KEY);
CREATE TABLE other (n integer);
CREATE TABLE child (note text) INHERITS ("Parent", other);
