INSERT INTO parent VALUES (1, NULL, 'a'), (2, 1, 'b');
INSERT INTO waiting VALUES (1, 1), (2, 2);
INSERT INTO waiting_cascade VALUES (1, 1), (2, 2);
INSERT INTO at_once VALUES (1, 1), (2, 2);
