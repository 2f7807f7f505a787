INSERT INTO old.people (fullname, m) VALUES ('Ada', 'ok');
REFRESH MATERIALIZED VIEW old.counts;
