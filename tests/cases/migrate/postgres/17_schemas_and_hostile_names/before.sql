CREATE SCHEMA "Sales";
CREATE TABLE "Sales"."t x" (id integer PRIMARY KEY, "a ""b" text);
CREATE SCHEMA old;
CREATE TABLE old.t (id integer);
