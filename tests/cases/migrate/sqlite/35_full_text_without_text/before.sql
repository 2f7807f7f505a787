CREATE VIRTUAL TABLE found USING fts5 (a, content='');
CREATE VIRTUAL TABLE place USING rtree (id, x0, x1);
