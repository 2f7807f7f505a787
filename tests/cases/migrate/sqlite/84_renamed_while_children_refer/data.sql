INSERT INTO team VALUES (1, NULL), (2, NULL);
INSERT INTO boss VALUES (5, 'a', 1), (9, 'b', 2);
UPDATE team SET lead = 9 WHERE id = 2;
DELETE FROM boss WHERE id = 5 AND 0;
