CREATE VIRTUAL TABLE found USING fts5 (a, b, content='');
CREATE VIRTUAL TABLE place USING fts5 (id, x0, x1);
