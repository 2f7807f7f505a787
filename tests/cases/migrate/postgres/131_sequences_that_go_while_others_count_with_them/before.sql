CREATE TABLE a (id serial, v text);
CREATE TABLE b (id integer DEFAULT nextval('a_id_seq'), v text);
