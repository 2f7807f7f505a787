INSERT INTO "we""ird]`'
😀 select" VALUES (5, 'x', 1, 'y'), (7, 'z', 2, NULL);
