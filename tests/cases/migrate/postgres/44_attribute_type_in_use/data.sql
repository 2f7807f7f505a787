INSERT INTO t VALUES (1, ROW('Main, "st"', 123, 'x')), (2, NULL), (3, ROW(NULL, NULL, NULL));
