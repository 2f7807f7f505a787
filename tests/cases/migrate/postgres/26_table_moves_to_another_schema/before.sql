CREATE SCHEMA old;
CREATE TABLE old.people (id serial PRIMARY KEY, name text UNIQUE);
CREATE VIEW v AS SELECT name FROM old.people;
CREATE TABLE pets (id integer PRIMARY KEY, of integer REFERENCES old.people);
