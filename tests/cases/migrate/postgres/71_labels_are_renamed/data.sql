INSERT INTO t VALUES (1, 'sad', '{happy,left}'), (2, 'right', '{sad}');
