-- Bodies that are parsed when they are made.
CREATE FUNCTION public.newest() RETURNS bigint STABLE BEGIN ATOMIC SELECT count(*) FROM public.typed_from; END;
CREATE FUNCTION public.returned(a int) RETURNS int RETURN public.same(a) + 1;
CREATE PROCEDURE public.out_only(OUT a int, OUT "b""" text) LANGUAGE sql AS 'SELECT 1, ''x''';
COMMENT ON PROCEDURE public.out_only(int, text) IS 'all of them out';
