CREATE FUNCTION f(x integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT x + 1';
CREATE TABLE t (id integer PRIMARY KEY DEFAULT f(1), CONSTRAINT k CHECK (f(id) > 0), EXCLUDE USING btree (f(id) WITH =));
CREATE INDEX by_f ON t (f(id));
CREATE UNIQUE INDEX "some" ON t (id) WHERE f(id) > 5;
