CREATE TABLE b (id integer);
CREATE TABLE c (id integer);
CREATE TABLE e (id integer);
CREATE INDEX d ON e (id);
COMMENT ON INDEX d IS 'stays';
CREATE TABLE taken (id integer);
CREATE TABLE g (id integer);
CREATE INDEX another ON g (id);
CREATE VIEW other AS SELECT 1 AS one;
