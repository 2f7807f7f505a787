CREATE TABLE parent (id bigint NOT NULL, name varchar(50) DEFAULT 'n', added date, CHECK (id > 0));
CREATE TABLE child (extra integer) INHERITS (parent);
CREATE TABLE leaves (id integer NOT NULL, name text, more integer, CONSTRAINT parent_id_check CHECK (id > 0));
CREATE TABLE joins (id bigint NOT NULL, name varchar(50), added date, own integer, CONSTRAINT parent_id_check CHECK (id > 0)) INHERITS (parent);
