INSERT INTO blue.t (m) VALUES ('sad');
INSERT INTO green.t (of) VALUES (1);
INSERT INTO parts VALUES (4, 'sad');
