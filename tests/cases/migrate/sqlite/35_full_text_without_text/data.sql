INSERT INTO found (rowid, a) VALUES (1, 'a');
