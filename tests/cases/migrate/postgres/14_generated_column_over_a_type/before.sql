CREATE TABLE t (id integer PRIMARY KEY, w integer, h integer, area integer GENERATED ALWAYS AS (w * 2) STORED,
    text_area text GENERATED ALWAYS AS ('w') STORED, plain integer GENERATED ALWAYS AS (h + 1) STORED);
CREATE INDEX by_area ON t (area);
CREATE VIEW v AS SELECT area FROM t;
