CREATE TABLE clients (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL DEFAULT '?', age INT, CHECK (full_name <> ''));
CREATE INDEX by_name ON clients (full_name) WHERE full_name IS NOT NULL;
CREATE UNIQUE INDEX one_name ON clients (full_name);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, FOREIGN KEY (customer) REFERENCES clients (full_name));
CREATE VIEW names AS SELECT full_name FROM clients;
