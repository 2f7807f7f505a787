INSERT INTO p VALUES (1, 1, 'a'), (2, 11, 'b'); INSERT INTO p3 VALUES (3, 21, 'c');
