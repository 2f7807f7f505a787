-- Subscripts.
CREATE TYPE public.subscripted;
CREATE FUNCTION public.subscripted_in(cstring) RETURNS public.subscripted LANGUAGE internal IMMUTABLE STRICT AS 'jsonb_in';
CREATE FUNCTION public.subscripted_out(public.subscripted) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'jsonb_out';
CREATE FUNCTION public.subscripted_handler(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'jsonb_subscript_handler';
CREATE TYPE public.subscripted (INPUT = public.subscripted_in, OUTPUT = public.subscripted_out,
  SUBSCRIPT = public.subscripted_handler, STORAGE = extended);
