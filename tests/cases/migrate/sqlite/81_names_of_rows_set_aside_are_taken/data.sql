INSERT INTO t VALUES (1, NULL, 'a'), (2, 1, 'b');
INSERT INTO t_ VALUES (1, 2);
INSERT INTO "__sluice_parked_t" VALUES (9);
INSERT INTO "O'Hara ""x""" (_rowid_, rowid, "a b", [select]) VALUES (44, 'r', 1, 3);
