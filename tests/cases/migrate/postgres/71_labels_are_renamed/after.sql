CREATE TYPE mood AS ENUM ('blue', 'ok', 'glad', 'right', 'left', 'new');
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'blue', ms mood[], CHECK (m <> 'glad'));
CREATE VIEW v AS SELECT id FROM t WHERE m = 'blue';
CREATE INDEX i ON t (id) WHERE m = 'ok';
