INSERT INTO parent (v) VALUES ('a'), ('b'), ('c');
DELETE FROM parent WHERE id = 3;
INSERT INTO keyed VALUES (1, 'x', 1), (2, 'x', 2.5), (1, 'w', NULL);
INSERT INTO counted (p) VALUES (1), (2), (2);
DELETE FROM counted WHERE id = 3;
INSERT INTO emptied (p) VALUES (1), (1);
DELETE FROM emptied;
INSERT INTO exact (id, p, any_value, r) VALUES (1, 1, '007', 1), (2, NULL, 7, 2.5), (3, 2, x'00ff', NULL);
INSERT INTO loose (rowid, p, a, b, c, d) VALUES (9, 1, '1', 5, '0.5', 3), (4, NULL, x'01', x'02', 'text', 9007199254740993);
