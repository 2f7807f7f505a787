INSERT INTO par VALUES (1, 1, 'p');
INSERT INTO kid VALUES (2, 2, 'k', 2);
INSERT INTO same VALUES (3, 3, 's');
INSERT INTO kept VALUES (4, 4, 'e');
INSERT INTO plain VALUES (5, 5, 'l');
INSERT INTO grand VALUES (6, 6, 'g', 6, 6);
INSERT INTO part VALUES (7, 7, 'r');
