INSERT INTO live VALUES (1, 'live');
INSERT INTO staging VALUES (2, 'staging', 7);
