INSERT INTO node VALUES (1, 1, 'a'), (2, 1, 'b');
INSERT INTO egg VALUES (1, NULL, 'e');
INSERT INTO hen VALUES (1, 1), (2, 1);
UPDATE egg SET hen = 2;
INSERT INTO keyed VALUES (1, 2, 'x'), (2, 1, 'y');
