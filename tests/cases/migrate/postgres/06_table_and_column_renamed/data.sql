INSERT INTO customers (fullname, age) VALUES ('Ada', 36);
INSERT INTO orders VALUES (1, 1);
