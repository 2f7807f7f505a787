CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT, age INT, CHECK (fullname <> ''));
CREATE INDEX by_name ON customers (fullname) WHERE fullname IS NOT NULL;
CREATE UNIQUE INDEX one_name ON customers (fullname);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, FOREIGN KEY (customer) REFERENCES customers (fullname));
CREATE VIEW names AS SELECT fullname FROM customers;
