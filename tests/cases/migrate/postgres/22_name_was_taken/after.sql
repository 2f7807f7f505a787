CREATE TABLE b (id integer PRIMARY KEY, doomed text);
