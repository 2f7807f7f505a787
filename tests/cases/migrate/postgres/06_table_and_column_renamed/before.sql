CREATE TABLE customers (id serial PRIMARY KEY, fullname text UNIQUE, age integer CHECK (age > 0));
CREATE INDEX customers_age ON customers (age);
CREATE TABLE orders (id integer PRIMARY KEY, customer integer REFERENCES customers);
CREATE VIEW names AS SELECT fullname FROM customers;
