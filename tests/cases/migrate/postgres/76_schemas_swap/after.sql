CREATE SCHEMA blue;
CREATE SCHEMA green;
CREATE TYPE green.mood AS ENUM ('sad');
CREATE TABLE green.t (id serial PRIMARY KEY, m green.mood DEFAULT 'sad', extra text);
CREATE TABLE blue.t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, of integer REFERENCES green.t);
CREATE VIEW blue.v AS SELECT t.id, t.m FROM green.t;
CREATE FUNCTION blue.f(green.mood) RETURNS green.mood LANGUAGE sql AS 'SELECT $1';
CREATE TABLE parts (id integer, m green.mood) PARTITION BY LIST (m);
CREATE TABLE blue.part PARTITION OF parts FOR VALUES IN ('sad');
