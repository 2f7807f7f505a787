CREATE VIRTUAL TABLE notes USING fts5 (title, gone);
CREATE VIRTUAL TABLE old USING fts4 (a, b, notindexed=b);
CREATE VIRTUAL TABLE words USING fts5vocab (notes, row);
CREATE TABLE log (what);
CREATE VIEW titles AS SELECT title FROM notes;
CREATE TRIGGER noting AFTER INSERT ON log BEGIN INSERT INTO notes (title) VALUES (new.what); END;
