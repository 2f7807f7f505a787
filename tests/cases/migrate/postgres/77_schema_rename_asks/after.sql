CREATE SCHEMA new;
CREATE TABLE new.people (id integer PRIMARY KEY);
CREATE TABLE new.pets (id integer PRIMARY KEY);
