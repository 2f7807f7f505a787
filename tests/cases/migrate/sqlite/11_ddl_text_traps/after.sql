CREATE TABLE "t x" (id INTEGER PRIMARY KEY, [a b] TEXT DEFAULT 'x), (z' /* c1, */, `c` TEXT COLLATE NOCASE -- tail, comment
, CHECK ([a b] <> 'it''s, ) ok'));
