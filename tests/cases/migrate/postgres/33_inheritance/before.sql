CREATE TABLE parent (id integer NOT NULL, name text, gone text, CHECK (id > 0));
CREATE TABLE child (extra integer) INHERITS (parent);
CREATE TABLE leaves (more integer) INHERITS (parent);
CREATE TABLE joins (id integer NOT NULL, name text, gone text, own integer, CONSTRAINT parent_id_check CHECK (id > 0));
