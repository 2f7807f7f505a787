DROP TRIGGER parent_comes;
INSERT INTO parent VALUES (1, 'a'), (2, 'b');
CREATE TRIGGER parent_comes BEFORE INSERT ON parent BEGIN SELECT RAISE(ABORT, 'no more parents'); END;
INSERT INTO child VALUES (1, 1, 5), (2, 2, 6);
DELETE FROM log;
