INSERT INTO p VALUES (1, 'a', 'x'), (2, 'b', 'y');
INSERT INTO c VALUES (1, 'a'), (2, 'b');
