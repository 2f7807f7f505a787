INSERT INTO a VALUES (1, 'x', 1, 2), (2, 'y', NULL, NULL);
INSERT INTO b VALUES (1, 'm', 2), (2, 'n', NULL);
INSERT INTO later VALUES (1, 'x'), (2, 'y');
