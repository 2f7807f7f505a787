CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    total REAL NOT NULL,
    region TEXT NOT NULL DEFAULT 'north', -- where it goes
    buyer INTEGER REFERENCES buyers (id)
);
CREATE TABLE buyers (id INTEGER PRIMARY KEY);
