INSERT INTO a.t (k) VALUES ('x');
INSERT INTO a.more (s, c) VALUES ('[1,3)', 4);
INSERT INTO b.t (k, more) VALUES ('y', 'kept');
