CREATE VIEW public.invoking WITH (security_invoker = true, security_barrier = false) AS SELECT 1 AS a;
