CREATE SCHEMA new;
CREATE TABLE new.persons (id serial PRIMARY KEY, name text UNIQUE);
CREATE VIEW v AS SELECT name FROM new.persons;
CREATE TABLE pets (id integer PRIMARY KEY, of integer REFERENCES new.persons);
