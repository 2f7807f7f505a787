CREATE TABLE doc (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE found USING fts5 (body, content='doc', content_rowid='id');
CREATE TRIGGER adds AFTER INSERT ON doc BEGIN INSERT INTO found (rowid, body) VALUES (new.id, new.body); END;
CREATE TABLE mail (number INT, text INT);
CREATE VIRTUAL TABLE mails USING fts5 (text, content=mail);
