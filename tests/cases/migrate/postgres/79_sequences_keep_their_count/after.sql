CREATE SEQUENCE taken START 10 INCREMENT 5;
CREATE TABLE t (id integer PRIMARY KEY DEFAULT nextval('taken'), n text);
CREATE SEQUENCE owners;
CREATE TABLE owner (id integer PRIMARY KEY DEFAULT nextval('owners'));
ALTER SEQUENCE owners OWNED BY owner.id;
