INSERT INTO loose VALUES ('a', 1), ('b', NULL);
INSERT INTO bare VALUES ('x', 9);
