INSERT INTO status VALUES ('open'), ('done');
INSERT INTO ticket VALUES (1, 'a'), (2, 'b');
INSERT INTO note VALUES (1, 1), (2, 1);
INSERT INTO alone VALUES (1);
