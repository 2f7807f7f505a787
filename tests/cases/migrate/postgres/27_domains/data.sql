INSERT INTO t VALUES (1, 2.50, 'abc', '{x,y}');
