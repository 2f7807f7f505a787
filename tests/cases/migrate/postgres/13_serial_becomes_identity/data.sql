INSERT INTO t (v) VALUES ('a'), ('b');
INSERT INTO u (v) VALUES ('a'), ('b'), ('c');
INSERT INTO w VALUES (8, 'x');
