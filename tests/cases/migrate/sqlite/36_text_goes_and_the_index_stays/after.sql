CREATE VIRTUAL TABLE found USING fts5 (a, content='');
CREATE VIRTUAL TABLE other USING fts5 (a, content='doc');
CREATE TABLE doc (a);
