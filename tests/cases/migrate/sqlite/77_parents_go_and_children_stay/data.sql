INSERT INTO gone VALUES (1, NULL), (2, 1), (3, 3);
INSERT INTO orphaned VALUES (1, 1, 'x'), (2, 2, 'y');
INSERT INTO below VALUES (1, 1), (2, 2);
INSERT INTO kept VALUES (1, 'k');
INSERT INTO gone_child VALUES (1, 1);
INSERT INTO gone_grandchild VALUES (1, 1);
INSERT INTO kept_grandchild VALUES (1, 1), (2, NULL);
