INSERT INTO t (n, gone) VALUES (7, 'x');
INSERT INTO goes (t, note) VALUES (1, 'kept nowhere');
REFRESH MATERIALIZED VIEW m;
