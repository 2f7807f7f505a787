INSERT INTO t VALUES (1, 'ok', '{sad}', 5, '(1,sad)', '[1,4)');
