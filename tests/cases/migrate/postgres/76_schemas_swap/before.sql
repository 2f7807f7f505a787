CREATE SCHEMA blue;
CREATE SCHEMA green;
CREATE TYPE blue.mood AS ENUM ('sad');
CREATE TABLE blue.t (id serial PRIMARY KEY, m blue.mood DEFAULT 'sad');
CREATE TABLE green.t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, of integer REFERENCES blue.t);
CREATE VIEW green.v AS SELECT t.id, t.m FROM blue.t;
CREATE FUNCTION green.f(blue.mood) RETURNS blue.mood LANGUAGE sql AS 'SELECT $1';
CREATE TABLE parts (id integer, m blue.mood) PARTITION BY LIST (m);
CREATE TABLE green.part PARTITION OF parts FOR VALUES IN ('sad');
