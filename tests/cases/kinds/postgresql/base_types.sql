-- Base types, their shells, operators, families and classes, casts.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TYPE public.announced;
COMMENT ON TYPE public.announced IS 'a shell';
CREATE TYPE "We""ird .sch 🚿"."ba""se";
CREATE FUNCTION "We""ird .sch 🚿"."i""n"(cstring) RETURNS "We""ird .sch 🚿"."ba""se" LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION "We""ird .sch 🚿"."o""ut"("We""ird .sch 🚿"."ba""se") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION public.base_receive(internal) RETURNS "We""ird .sch 🚿"."ba""se" LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
CREATE FUNCTION public.base_send("We""ird .sch 🚿"."ba""se") RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
CREATE FUNCTION public.base_modifier_in(cstring[]) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION public.base_modifier_out(int) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE FUNCTION public.base_analyze(internal) RETURNS boolean LANGUAGE internal STRICT AS 'range_typanalyze';
CREATE TYPE "We""ird .sch 🚿"."ba""se" (
  INPUT = "We""ird .sch 🚿"."i""n", OUTPUT = "We""ird .sch 🚿"."o""ut", RECEIVE = public.base_receive,
  SEND = public.base_send, TYPMOD_IN = public.base_modifier_in, TYPMOD_OUT = public.base_modifier_out,
  ANALYZE = public.base_analyze, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain,
  CATEGORY = 'x', PREFERRED = true, DEFAULT = '7', DELIMITER = ';');
COMMENT ON TYPE "We""ird .sch 🚿"."ba""se" IS 'like int4';
ALTER TYPE "We""ird .sch 🚿"."ba""se" OWNER TO sluice_test_owner;
GRANT USAGE ON TYPE "We""ird .sch 🚿"."ba""se" TO "select";
CREATE TYPE public.long_text;
CREATE FUNCTION public.long_in(cstring) RETURNS public.long_text LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION public.long_out(public.long_text) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE public.long_text (INPUT = public.long_in, OUTPUT = public.long_out, INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double, STORAGE = external, CATEGORY = 'S', COLLATABLE = true);
CREATE TYPE public.main_text;
CREATE FUNCTION public.main_in(cstring) RETURNS public.main_text LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION public.main_out(public.main_text) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE public.main_text (INPUT = public.main_in, OUTPUT = public.main_out, STORAGE = main);
CREATE TYPE public.points;
CREATE FUNCTION public.points_in(cstring) RETURNS public.points LANGUAGE internal IMMUTABLE STRICT AS 'point_in';
CREATE FUNCTION public.points_out(public.points) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'point_out';
CREATE TYPE public.points (INPUT = public.points_in, OUTPUT = public.points_out, INTERNALLENGTH = 16,
  ALIGNMENT = double, ELEMENT = float8);
CREATE TABLE public.uses (a "We""ird .sch 🚿"."ba""se" DEFAULT '3', b "We""ird .sch 🚿"."ba""se"(5)[],
  c public.long_text COLLATE "C", d public.points, e public.main_text);

-- Operators: commutators and negators that name each other, one that is its own, one on the left only.
CREATE FUNCTION public.lt("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION public.le("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4le';
CREATE FUNCTION public.eq("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION public.ge("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4ge';
CREATE FUNCTION public.gt("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4gt';
CREATE FUNCTION public.compare("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE FUNCTION public.compare_with_int("We""ird .sch 🚿"."ba""se", bigint) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'btint48cmp';
CREATE FUNCTION public.lt_int("We""ird .sch 🚿"."ba""se", bigint) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int48lt';
CREATE FUNCTION public.minus("We""ird .sch 🚿"."ba""se") RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
CREATE OPERATOR public.< (FUNCTION = public.lt, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = "We""ird .sch 🚿"."ba""se",
  COMMUTATOR = OPERATOR(public.>), NEGATOR = OPERATOR(public.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR public.> (FUNCTION = public.gt, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = "We""ird .sch 🚿"."ba""se",
  COMMUTATOR = OPERATOR(public.<), NEGATOR = OPERATOR(public.<=));
CREATE OPERATOR public.<= (FUNCTION = public.le, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = "We""ird .sch 🚿"."ba""se",
  COMMUTATOR = OPERATOR(public.>=), NEGATOR = OPERATOR(public.>));
CREATE OPERATOR public.>= (FUNCTION = public.ge, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = "We""ird .sch 🚿"."ba""se");
CREATE OPERATOR "We""ird .sch 🚿".= (FUNCTION = public.eq, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = "We""ird .sch 🚿"."ba""se",
  COMMUTATOR = OPERATOR("We""ird .sch 🚿".=), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR public.< (FUNCTION = public.lt_int, LEFTARG = "We""ird .sch 🚿"."ba""se", RIGHTARG = bigint);
CREATE OPERATOR public.@#@ (FUNCTION = public.minus, RIGHTARG = "We""ird .sch 🚿"."ba""se");
COMMENT ON OPERATOR public.< ("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se") IS 'less';
COMMENT ON OPERATOR public.@#@ (NONE, "We""ird .sch 🚿"."ba""se") IS 'minus';
ALTER OPERATOR public.@#@ (NONE, "We""ird .sch 🚿"."ba""se") OWNER TO sluice_test_owner;

-- Families with members of their own, classes with every kind of member.
CREATE OPERATOR FAMILY "We""ird .sch 🚿"."fa""mily" USING btree;
COMMENT ON OPERATOR FAMILY "We""ird .sch 🚿"."fa""mily" USING btree IS 'all of them';
ALTER OPERATOR FAMILY "We""ird .sch 🚿"."fa""mily" USING btree OWNER TO sluice_test_owner;
CREATE OPERATOR CLASS "We""ird .sch 🚿"."cla""ss" DEFAULT FOR TYPE "We""ird .sch 🚿"."ba""se" USING btree FAMILY "We""ird .sch 🚿"."fa""mily" AS
  OPERATOR 1 public.<, OPERATOR 2 public.<=, OPERATOR 3 "We""ird .sch 🚿".=, OPERATOR 4 public.>=, OPERATOR 5 public.>,
  FUNCTION 1 public.compare("We""ird .sch 🚿"."ba""se", "We""ird .sch 🚿"."ba""se");
ALTER OPERATOR FAMILY "We""ird .sch 🚿"."fa""mily" USING btree ADD
  OPERATOR 1 public.< ("We""ird .sch 🚿"."ba""se", bigint),
  FUNCTION 1 ("We""ird .sch 🚿"."ba""se", bigint) public.compare_with_int("We""ird .sch 🚿"."ba""se", bigint);
COMMENT ON OPERATOR CLASS "We""ird .sch 🚿"."cla""ss" USING btree IS 'sorted';
ALTER OPERATOR CLASS "We""ird .sch 🚿"."cla""ss" USING btree OWNER TO sluice_test_owner;
CREATE OPERATOR CLASS public.own_family FOR TYPE int4 USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int4);
CREATE OPERATOR CLASS public.stored FOR TYPE point USING gist AS
  OPERATOR 1 <<, OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops, STORAGE box,
  FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_point_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal),
  FUNCTION 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
CREATE OPERATOR CLASS public.of_array FOR TYPE int4[] USING gin AS
  OPERATOR 1 && (anyarray, anyarray), FUNCTION 1 btint4cmp(int4, int4), FUNCTION 2 ginarrayextract(anyarray, internal, internal),
  FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
  FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), STORAGE int4;
CREATE INDEX by_class ON public.uses USING btree (a "We""ird .sch 🚿"."cla""ss" DESC);
CREATE INDEX by_default ON public.uses USING btree (a);

-- Casts by every method.
CREATE CAST ("We""ird .sch 🚿"."ba""se" AS int) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (int AS "We""ird .sch 🚿"."ba""se") WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION public."to text"("We""ird .sch 🚿"."ba""se", int, boolean) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''''';
CREATE CAST ("We""ird .sch 🚿"."ba""se" AS text) WITH FUNCTION public."to text"("We""ird .sch 🚿"."ba""se", int, boolean);
COMMENT ON CAST ("We""ird .sch 🚿"."ba""se" AS int) IS 'for nothing';
