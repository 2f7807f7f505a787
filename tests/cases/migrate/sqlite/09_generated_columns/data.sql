INSERT INTO t (id, w, h) VALUES (1, 2, 3), (2, 4, NULL);
