INSERT INTO t VALUES (1, '42', '6a1f5f3c-0d0e-4b7e-9c5d-111111111111', 'red', '{"a":  1}', false);
