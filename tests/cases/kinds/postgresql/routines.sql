-- Functions, procedures, window functions and aggregates.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE FUNCTION "We""ird .sch 🚿"."fun(c)t,ion"("a ""1""" int, INOUT "select" text DEFAULT E'a''b\nc', OUT "o;ut" int[],
    VARIADIC "re
st" numeric[] DEFAULT '{}')
  LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED COST 77
  SET work_mem = '8MB' SET search_path = "We""ird .sch 🚿", pg_temp SET "sluice.own" = 'it''s'
  AS $body$BEGIN "o;ut" := '{}'; -- $$ ; $body
END$body$;
COMMENT ON FUNCTION "We""ird .sch 🚿"."fun(c)t,ion"(int, text, numeric[]) IS 'out of order';
ALTER FUNCTION "We""ird .sch 🚿"."fun(c)t,ion"(int, text, numeric[]) OWNER TO sluice_test_owner;
REVOKE ALL ON FUNCTION "We""ird .sch 🚿"."fun(c)t,ion"(int, text, numeric[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "We""ird .sch 🚿"."fun(c)t,ion"(int, text, numeric[]) TO "sluice
'role' 🚿", "select" WITH GRANT OPTION;
CREATE FUNCTION public.rows() RETURNS TABLE ("a b" int, c text) LANGUAGE sql ROWS 12 COST 3 IMMUTABLE PARALLEL SAFE
  AS 'SELECT 1, ''x''';
CREATE FUNCTION public.set_of(integer) RETURNS SETOF record LANGUAGE sql SUPPORT generate_series_int4_support AS 'SELECT 1';
CREATE FUNCTION public.same(integer) RETURNS integer LANGUAGE sql CALLED ON NULL INPUT AS 'SELECT $1';
CREATE FUNCTION public.same(text) RETURNS text LANGUAGE sql RETURNS NULL ON NULL INPUT AS 'SELECT $1';
CREATE FUNCTION public.same(integer[]) RETURNS integer[] LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION public.any_of(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION public.needs_later() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.built_in(text) RETURNS int LANGUAGE internal AS 'textlen';
CREATE FUNCTION public.rank_like() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank';
COMMENT ON FUNCTION public.rank_like() IS 'a window';
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE "We""ird .sch 🚿"."pro""cedure"(INOUT n int, "b c" text DEFAULT NULL) LANGUAGE plpgsql SECURITY DEFINER
  SET work_mem = '8MB' AS 'BEGIN n := n + 1; END';
COMMENT ON PROCEDURE "We""ird .sch 🚿"."pro""cedure"(int, text) IS 'works';
ALTER PROCEDURE "We""ird .sch 🚿"."pro""cedure"(int, text) OWNER TO "sluice test ""reader""";
REVOKE EXECUTE ON PROCEDURE "We""ird .sch 🚿"."pro""cedure"(int, text) FROM PUBLIC;
CREATE TABLE public.typed_from (id int, "na""me" text);
CREATE FUNCTION public.of_column(a public.typed_from.id%TYPE) RETURNS public.typed_from LANGUAGE sql AS 'SELECT NULL::public.typed_from';
CREATE FUNCTION public.of_rows(public.typed_from[]) RETURNS SETOF public.typed_from LANGUAGE sql AS 'SELECT NULL::public.typed_from';
CREATE FUNCTION public.default_of_function(a int DEFAULT public.same(3), b timestamptz DEFAULT now()) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- Aggregates: plain, moving, parallel, ordered-set, hypothetical, variadic, without arguments.
CREATE FUNCTION public."add""up"(s int, v int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT s + v';
CREATE FUNCTION public.take_away(s int, v int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT s - v';
CREATE FUNCTION public.finished(s int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
CREATE FUNCTION public.finished_extra(s int, v int) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
CREATE AGGREGATE "We""ird .sch 🚿"."to,tal"("va""lue" integer) (SFUNC = public."add""up", STYPE = integer, SSPACE = 64,
  FINALFUNC = public.finished_extra, FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE, COMBINEFUNC = int4pl, INITCOND = '0',
  MSFUNC = public."add""up", MINVFUNC = public.take_away, MSTYPE = integer, MSSPACE = 32, MFINALFUNC = public.finished,
  MFINALFUNC_MODIFY = READ_WRITE, MINITCOND = '-1', PARALLEL = SAFE);
COMMENT ON AGGREGATE "We""ird .sch 🚿"."to,tal"(integer) IS 'adds up';
ALTER AGGREGATE "We""ird .sch 🚿"."to,tal"(integer) OWNER TO sluice_test_owner;
REVOKE ALL ON FUNCTION "We""ird .sch 🚿"."to,tal"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "We""ird .sch 🚿"."to,tal"(integer) TO "select";
CREATE AGGREGATE public.moving_extra(integer) (SFUNC = public."add""up", STYPE = integer, MSFUNC = public."add""up",
  MINVFUNC = public.take_away, MSTYPE = integer, MFINALFUNC = public.finished_extra, MFINALFUNC_EXTRA,
  FINALFUNC = public.finished, PARALLEL = RESTRICTED);
CREATE FUNCTION public.count_step(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE AGGREGATE public.how_many(*) (SFUNC = public.count_step, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE public.how_many(*) IS 'without arguments';
ALTER AGGREGATE public.how_many(*) OWNER TO sluice_test_owner;
GRANT EXECUTE ON FUNCTION public.how_many() TO "select";
CREATE AGGREGATE public.average(bigint) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg,
  COMBINEFUNC = int8_avg_combine, SERIALFUNC = int8_avg_serialize, DESERIALFUNC = int8_avg_deserialize, PARALLEL = SAFE);
CREATE AGGREGATE public.smallest(int) (SFUNC = int4smaller, STYPE = int, COMBINEFUNC = int4smaller, SORTOP = OPERATOR(pg_catalog.<));
CREATE AGGREGATE public.middle(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal,
  FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_WRITE);
COMMENT ON AGGREGATE public.middle(float8 ORDER BY anyelement) IS 'ordered';
CREATE AGGREGATE public.my_rank(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal,
  FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
COMMENT ON AGGREGATE public.my_rank(VARIADIC "any" ORDER BY VARIADIC "any") IS 'hypothetical';
ALTER AGGREGATE public.my_rank(VARIADIC "any" ORDER BY VARIADIC "any") OWNER TO sluice_test_owner;
CREATE FUNCTION public.many_step(int, VARIADIC int[]) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE AGGREGATE public.many(VARIADIC int[]) (SFUNC = public.many_step, STYPE = int, INITCOND = '0');
