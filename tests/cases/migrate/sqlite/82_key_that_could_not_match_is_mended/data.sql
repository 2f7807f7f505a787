INSERT INTO p VALUES (1, 'a'), (2, 'b');
PRAGMA foreign_keys = OFF;
INSERT INTO c VALUES (1, 'a'), (2, 'b'), (3, NULL);
