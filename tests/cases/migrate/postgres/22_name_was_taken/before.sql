CREATE TABLE a (id integer PRIMARY KEY, kept text, doomed text);
CREATE TABLE b (id integer PRIMARY KEY, doomed integer);
