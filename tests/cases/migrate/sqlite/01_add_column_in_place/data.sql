INSERT INTO orders VALUES (1, 9.5), (2, 0);
