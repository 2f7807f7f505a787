CREATE SCHEMA old;
CREATE TABLE old.people (id integer PRIMARY KEY);
CREATE TABLE old.pets (id integer PRIMARY KEY);
