INSERT INTO notes (_rowid_, body, rowid) VALUES (77, 'seven', 'mine');
INSERT INTO keyed (rowid, name) VALUES (41, 'x'), (43, 'y');
