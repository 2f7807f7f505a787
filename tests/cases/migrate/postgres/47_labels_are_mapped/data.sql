INSERT INTO t VALUES (1, 'it''s', '{a,b,it''s}'), (2, 'b', NULL), (3, NULL, '{}');
