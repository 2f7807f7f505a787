INSERT INTO country VALUES (1, 'Peru', '5'), (2, 'Chile', NULL);
INSERT INTO city VALUES (1, 1, 'LIMA', 'yes'), (2, 1, 'Cusco', 'no'), (3, 2, 'Arica', NULL);
