CREATE TABLE p (id integer, code text NOT NULL, CONSTRAINT p_pkey PRIMARY KEY (id), CONSTRAINT p_code UNIQUE (code));
CREATE TABLE c (id integer PRIMARY KEY, p integer CONSTRAINT c_p REFERENCES p (id), n integer);
