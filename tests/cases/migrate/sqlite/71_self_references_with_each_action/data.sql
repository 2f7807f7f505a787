INSERT INTO node_cascade VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'own'), (5, 6, 'this'), (6, 5, 'that'), (9, 8, 'late'), (8, 1, 'early');
INSERT INTO node_restrict VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'own'), (5, 6, 'this'), (6, 5, 'that'), (9, 8, 'late'), (8, 1, 'early');
INSERT INTO node_refuse VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'own'), (5, 6, 'this'), (6, 5, 'that'), (9, 8, 'late'), (8, 1, 'early');
INSERT INTO node_set_null VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'own'), (5, 6, 'this'), (6, 5, 'that'), (9, 8, 'late'), (8, 1, 'early');
INSERT INTO node_set_default VALUES (1, NULL, 'root'), (2, 1, 'child'), (3, 2, 'grandchild'), (4, 4, 'own'), (5, 6, 'this'), (6, 5, 'that'), (9, 8, 'late'), (8, 1, 'early');
INSERT INTO leaf VALUES (1, 3), (2, 5);
INSERT INTO mate VALUES (1, 2, 'a'), (2, 1, 'b'), (3, NULL, 'c');
