INSERT INTO doc VALUES (5, 'walking'), (77, 'running');
INSERT INTO mail (rowid, number) VALUES (4, 1);
INSERT INTO mails (mails) VALUES ('rebuild');
