CREATE TABLE a (v text);
CREATE TABLE b (v text);
