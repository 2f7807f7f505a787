CREATE SEQUENCE counter START 10;
CREATE SEQUENCE taken;
CREATE TABLE t (id integer PRIMARY KEY DEFAULT nextval('counter'), n text);
CREATE TABLE owner (id serial PRIMARY KEY);
