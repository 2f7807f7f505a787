CREATE TABLE "t x" (id INTEGER PRIMARY KEY, [a b] TEXT DEFAULT 'x), (y' /* c1, */, `c` TEXT -- tail, comment
, CHECK ([a b] <> 'it''s, ) ok'));
