INSERT INTO orders VALUES (1, 9.50, 'x');
