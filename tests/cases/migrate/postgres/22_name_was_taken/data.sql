INSERT INTO a VALUES (1, 'kept', 'lost');
INSERT INTO b VALUES (9, 9);
