CREATE TABLE live (id integer PRIMARY KEY, v text);
CREATE TABLE staging (id integer PRIMARY KEY, v text, extra integer);
