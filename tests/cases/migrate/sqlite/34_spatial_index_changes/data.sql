INSERT INTO place VALUES (9, 1.5, 2.25, 'here');
