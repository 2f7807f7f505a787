CREATE TYPE status AS ENUM ('draft', 'new', 'paid', 'done', 'void');
CREATE TABLE t (id integer PRIMARY KEY, s status NOT NULL DEFAULT 'draft');
CREATE INDEX open ON t (id) WHERE s = 'paid';
