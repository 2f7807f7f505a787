CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE VIEW wider AS SELECT id FROM t;
CREATE VIEW over_wider AS SELECT id FROM wider;
CREATE VIEW narrower AS SELECT id, a, b FROM t;
CREATE VIEW over_narrower AS SELECT id, a FROM narrower;
CREATE VIEW gone AS SELECT 1 AS one;
