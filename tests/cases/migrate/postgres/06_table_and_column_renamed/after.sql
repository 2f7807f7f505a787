CREATE TABLE clients (id serial PRIMARY KEY, full_name varchar(80) UNIQUE, age integer CHECK (age > 0));
CREATE INDEX clients_age ON clients (age);
CREATE TABLE orders (id integer PRIMARY KEY, customer integer REFERENCES clients);
CREATE VIEW names AS SELECT full_name FROM clients;
