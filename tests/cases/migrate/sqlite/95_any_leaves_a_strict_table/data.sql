INSERT INTO t VALUES (1, '007', '007'), (2, 'x', 'x');
