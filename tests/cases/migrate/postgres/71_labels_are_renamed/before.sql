CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'left', 'right');
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'sad', ms mood[], CHECK (m <> 'happy'));
CREATE VIEW v AS SELECT id FROM t WHERE m = 'sad';
CREATE INDEX i ON t (id) WHERE m = 'ok';
