INSERT INTO t VALUES (1, 'x'), (0, 'x');
