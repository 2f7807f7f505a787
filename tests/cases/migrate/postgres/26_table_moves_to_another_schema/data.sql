INSERT INTO old.people (name) VALUES ('Ada');
INSERT INTO pets VALUES (1, 1);
