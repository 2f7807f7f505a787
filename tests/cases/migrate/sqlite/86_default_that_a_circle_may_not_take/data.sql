INSERT INTO ring VALUES (1, NULL, 'a'), (2, NULL, 'b'), (10, 1, 'c'), (11, 2, 'd');
