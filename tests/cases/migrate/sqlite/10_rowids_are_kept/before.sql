CREATE TABLE notes (body TEXT, rowid TEXT);
CREATE TABLE keyed (name TEXT);
