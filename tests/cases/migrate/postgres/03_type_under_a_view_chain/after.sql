CREATE TABLE t (id integer PRIMARY KEY, n bigint, name text);
CREATE INDEX by_n ON t (n) WHERE n > 0;
CREATE VIEW a AS SELECT id, n FROM t;
CREATE VIEW b AS SELECT a.id, a.n + 1 AS next FROM a;
CREATE MATERIALIZED VIEW m AS SELECT b.next FROM b;
CREATE UNIQUE INDEX m_next ON m (next);
COMMENT ON VIEW a IS 'kept';
