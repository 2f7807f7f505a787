-- Of the whole server, and so made once.
SELECT format('CREATE ROLE %I', name)
  FROM unnest(ARRAY['sluice_test_owner', 'sluice test "reader"', E'sluice\n''role'' 🚿', 'select']) name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
SELECT 'CREATE ROLE sluice_test_administrator SUPERUSER'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sluice_test_administrator') \gexec
