INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO cascading VALUES (10, 1), (11, 2);
INSERT INTO nulling VALUES (20, 1), (21, NULL);
INSERT INTO node VALUES (1, NULL, 'r'), (2, 1, 's');
