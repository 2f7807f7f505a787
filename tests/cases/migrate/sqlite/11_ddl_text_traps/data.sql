INSERT INTO "t x" (id, c) VALUES (1, 'k');
