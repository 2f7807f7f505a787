INSERT INTO t (id, w, h) VALUES (1, 3, 4);
