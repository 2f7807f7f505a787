INSERT INTO t VALUES (1, ROW('Main', 'Ulm', 7));
