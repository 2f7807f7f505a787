INSERT INTO docs VALUES ('hello');
