CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE VIEW wider WITH (security_barrier) AS SELECT id, a FROM t WHERE a > 0;
CREATE VIEW over_wider AS SELECT id FROM wider;
CREATE VIEW narrower AS SELECT a, id FROM t;
CREATE VIEW over_narrower AS SELECT id, a FROM narrower;
COMMENT ON VIEW over_narrower IS 'o';
