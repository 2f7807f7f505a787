CREATE TABLE stays (id integer, u text);
