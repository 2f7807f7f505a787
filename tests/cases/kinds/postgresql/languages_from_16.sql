CREATE COLLATION public.with_rules (provider = icu, locale = 'und', rules = '&V << w <<< W', deterministic = true);
