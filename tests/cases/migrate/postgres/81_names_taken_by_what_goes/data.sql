INSERT INTO t VALUES ('a', 'was a'), ('b', 'was b'), ('c', 'was c');
INSERT INTO one.t VALUES (7);
