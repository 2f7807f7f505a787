CREATE TABLE t (id integer PRIMARY KEY, price numeric(12,2), at date, name varchar(80));
