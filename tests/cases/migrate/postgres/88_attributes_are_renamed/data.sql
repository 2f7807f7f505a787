INSERT INTO t VALUES ((1, 2), (3, 4), (5, 6));
INSERT INTO typed VALUES (7, 'kept');
