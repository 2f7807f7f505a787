INSERT INTO t (rowid, id, a) VALUES (5, 44, 1);
INSERT INTO u VALUES (7, 2);
