CREATE VIRTUAL TABLE notes USING fts5 (heading, body UNINDEXED, tokenize='porter');
CREATE VIRTUAL TABLE old USING fts5 (a, b UNINDEXED);
CREATE VIRTUAL TABLE words USING fts5vocab (notes, col);
CREATE TABLE log (what);
CREATE VIEW titles AS SELECT heading FROM notes;
CREATE TRIGGER noting AFTER INSERT ON log BEGIN INSERT INTO notes (heading) VALUES (new.what); END;
