CREATE TABLE p (a integer, b integer);
CREATE TABLE c (m text) INHERITS (p);
CREATE INDEX ci ON c (a, m);
CREATE VIEW v AS SELECT a, m FROM c;
ALTER TABLE c ADD CONSTRAINT cc CHECK (a > b);
CREATE POLICY po ON c USING (a > 1);
