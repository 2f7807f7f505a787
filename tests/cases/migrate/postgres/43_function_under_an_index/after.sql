CREATE FUNCTION f(y integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT y + 1::bigint';
CREATE TABLE t (id integer PRIMARY KEY DEFAULT f(1), CONSTRAINT k CHECK (f(id) > 0), EXCLUDE USING btree (f(id) WITH =));
CREATE INDEX by_f ON t (f(id));
CREATE UNIQUE INDEX "some" ON t (id) WHERE f(id) > 5;
