INSERT INTO notes (rowid, title, gone) VALUES (77, 'running', 'lost');
INSERT INTO notes (notes, rank) VALUES ('rank', 'bm25(3.0)');
INSERT INTO old (docid, a, b) VALUES (9, 'old', 'older');
