CREATE TABLE page (id INTEGER PRIMARY KEY, body TEXT NOT NULL, title TEXT NOT NULL DEFAULT 'untitled');
CREATE VIEW pages AS SELECT id, upper(body) AS shout FROM page;
CREATE VIRTUAL TABLE found USING fts5 (title, body, content='page', content_rowid='id', tokenize='porter');
CREATE VIRTUAL TABLE loud USING fts5 (shout, content='pages', content_rowid='id');
CREATE TRIGGER adds AFTER INSERT ON page BEGIN INSERT INTO found (rowid, title, body) VALUES (new.id, new.title, new.body); END;
CREATE TABLE mail (number INT, text TEXT NOT NULL);
CREATE VIRTUAL TABLE mails USING fts5 (text, content=mail);
