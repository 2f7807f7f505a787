INSERT INTO a VALUES (1, 'kept', 'lost', 'too');
INSERT INTO b VALUES (5, 6);
INSERT INTO __sluice_old_b VALUES (7);
INSERT INTO t VALUES (8);
INSERT INTO __sluice_new_t VALUES (9);
