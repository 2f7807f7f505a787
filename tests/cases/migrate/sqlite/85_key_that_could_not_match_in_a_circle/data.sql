INSERT INTO p VALUES (1, 'a'), (2, 'b');
PRAGMA foreign_keys = OFF;
INSERT INTO c VALUES (1, 'a', NULL), (2, 'b', 1), (3, NULL, 2);
