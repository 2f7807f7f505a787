-- Collations, conversions, languages, transforms, access methods.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE COLLATION "We""ird .sch 🚿"."ger;man" (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);
COMMENT ON COLLATION "We""ird .sch 🚿"."ger;man" IS E'sorted\nas in a phone book';
ALTER COLLATION "We""ird .sch 🚿"."ger;man" OWNER TO sluice_test_owner;
CREATE COLLATION public.both (lc_collate = 'C', lc_ctype = 'C.UTF-8');
CREATE COLLATION public.plain (locale = 'C');
CREATE COLLATION public.copied FROM "de-x-icu";
CREATE COLLATION public."select" (provider = libc, locale = 'POSIX');
CREATE TABLE public.collated (a text COLLATE "We""ird .sch 🚿"."ger;man", b text COLLATE public.both, "c d" varchar(5) COLLATE public."select", "e" text COLLATE "C.utf8");
CREATE INDEX ON public.collated (a, b COLLATE "We""ird .sch 🚿"."ger;man");
CREATE CONVERSION "We""ird .sch 🚿"."conv;" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION "We""ird .sch 🚿"."conv;" IS 'turns';
ALTER CONVERSION "We""ird .sch 🚿"."conv;" OWNER TO sluice_test_owner;
CREATE DEFAULT CONVERSION public."def""ault" FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
CREATE TRUSTED LANGUAGE "lang;" HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE "lang;" IS 'spo''ken';
ALTER LANGUAGE "lang;" OWNER TO sluice_test_owner;
GRANT USAGE ON LANGUAGE "lang;" TO "select" WITH GRANT OPTION;
CREATE LANGUAGE "untr""usted" HANDLER plpgsql_call_handler;
CREATE FUNCTION public.spoken() RETURNS int LANGUAGE "lang;" AS 'BEGIN RETURN 1; END';
CREATE FUNCTION public.other_handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE LANGUAGE with_own_handler HANDLER public.other_handler;
CREATE TYPE public."ty;pe" AS (a int);
CREATE FUNCTION public."fr;om"(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION public.back(internal) RETURNS public."ty;pe" LANGUAGE internal STRICT IMMUTABLE AS 'record_recv';
CREATE TRANSFORM FOR public."ty;pe" LANGUAGE "lang;" (FROM SQL WITH FUNCTION public."fr;om"(internal), TO SQL WITH FUNCTION public.back(internal));
CREATE TRANSFORM FOR int LANGUAGE "lang;" (FROM SQL WITH FUNCTION public."fr;om"(internal));
COMMENT ON TRANSFORM FOR public."ty;pe" LANGUAGE "lang;" IS 'there and back';
CREATE FUNCTION public.transformed(a public."ty;pe", b int) RETURNS int TRANSFORM FOR TYPE public."ty;pe", FOR TYPE int LANGUAGE "lang;" AS 'BEGIN RETURN 1; END';
CREATE ACCESS METHOD "he;ap" TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD "he;ap" IS 'of tables';
CREATE FUNCTION public.own_handler(internal) RETURNS index_am_handler LANGUAGE internal AS 'ginhandler';
CREATE ACCESS METHOD "tr""ee" TYPE INDEX HANDLER public.own_handler;
CREATE OPERATOR CLASS public.of_own DEFAULT FOR TYPE int[] USING "tr""ee" AS OPERATOR 1 && (anyarray, anyarray),
  FUNCTION 1 btint4cmp(int, int), FUNCTION 2 ginarrayextract(anyarray, internal, internal),
  FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
  FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), STORAGE int;
CREATE TABLE public.by_own_method (a int[]) USING "he;ap" WITH (fillfactor = 70);
CREATE INDEX by_own ON public.by_own_method USING "tr""ee" (a);
CREATE MATERIALIZED VIEW public.kept_by_own USING "he;ap" AS SELECT 1 AS a;
