INSERT INTO t (v) VALUES ('a'), ('b'), ('c'); DELETE FROM t WHERE id = 3;
INSERT INTO emptied (v) VALUES ('a'), ('b'); DELETE FROM emptied;
