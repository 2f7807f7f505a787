CREATE TABLE t (id integer PRIMARY KEY, price numeric(12,4), at timestamp, name varchar(40));
