INSERT INTO found (rowid, a) VALUES (7, 'seven');
INSERT INTO other (rowid, a) VALUES (8, 'eight');
INSERT INTO doc VALUES ('one');
