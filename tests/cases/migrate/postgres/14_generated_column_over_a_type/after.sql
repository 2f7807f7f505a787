CREATE TABLE t (id integer PRIMARY KEY, w smallint, h integer, area integer GENERATED ALWAYS AS (w * 2) STORED,
    text_area text GENERATED ALWAYS AS ('changed') STORED, plain integer);
CREATE INDEX by_area ON t (area);
CREATE VIEW v AS SELECT area FROM t;
