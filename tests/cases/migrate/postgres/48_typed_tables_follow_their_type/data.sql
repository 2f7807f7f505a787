INSERT INTO typed VALUES (1, 'x', 7); INSERT INTO holder VALUES (1, ROW(2, 'y', 8), ROW(3, 'z'));
