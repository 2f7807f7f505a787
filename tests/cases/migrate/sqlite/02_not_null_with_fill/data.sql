INSERT INTO t VALUES (1, 'a', 'x'), (5, NULL, NULL);
