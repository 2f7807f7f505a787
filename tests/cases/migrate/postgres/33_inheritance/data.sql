INSERT INTO child VALUES (1, 'c', 'g', 5);
