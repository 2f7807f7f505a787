INSERT INTO person VALUES (1, 'Ada', '1815'), (2, 'Bob', '1900');
INSERT INTO child VALUES (1, 1);
INSERT INTO aside VALUES (1, 2, 'x'), (2, 1, 'y');
INSERT INTO zone VALUES (1, 2, NULL), (2, 1, 'own');
