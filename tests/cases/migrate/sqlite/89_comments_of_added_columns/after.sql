CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT /* a note */);
CREATE TABLE u (
  id INTEGER PRIMARY KEY, -- the key
  a TEXT, -- behind */ it
  -- above it,
  -- in two lines
  b TEXT DEFAULT 'x' -- and behind
  ,
  c /* inside */ TEXT, -- outside
  d TEXT
);
CREATE TABLE w (id INTEGER, n TEXT, -- before a check
  CHECK (id > 0));
