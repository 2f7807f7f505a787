-- Enums, domains, composite and range types.
CREATE SCHEMA "We""ird .sch 🚿" AUTHORIZATION "sluice test ""reader""";
CREATE SCHEMA "table";

CREATE TYPE "table"."select" AS ENUM ('sad', '', 'it''s "fine"', E'back\\slash', E'two\nlines', '🚿');
ALTER TYPE "table"."select" ADD VALUE 'between' BEFORE 'sad';
COMMENT ON TYPE "table"."select" IS E'a ''comment''\nof \\two lines';
ALTER TYPE "table"."select" OWNER TO sluice_test_owner;
REVOKE USAGE ON TYPE "table"."select" FROM PUBLIC;
GRANT USAGE ON TYPE "table"."select" TO "sluice test ""reader""" WITH GRANT OPTION;
CREATE TYPE public.nothing AS ENUM ();

CREATE TYPE "We""ird .sch 🚿"."pa,ir" AS (
  "a ""1""" int, "sel(ect)" text COLLATE "C", "b[]" "table"."select"[], "c
d" numeric(10,2)[], e timestamp(3) with time zone, f interval day to second(2), g varchar(7)[]);
COMMENT ON COLUMN "We""ird .sch 🚿"."pa,ir"."a ""1""" IS 'first';
COMMENT ON TYPE "We""ird .sch 🚿"."pa,ir" IS 'two of them';
ALTER TYPE "We""ird .sch 🚿"."pa,ir" OWNER TO sluice_test_owner;
GRANT USAGE ON TYPE "We""ird .sch 🚿"."pa,ir" TO "select";
CREATE TYPE public.empty AS ();
CREATE TYPE public.nested AS (inner_pair "We""ird .sch 🚿"."pa,ir", more "We""ird .sch 🚿"."pa,ir"[]);
ALTER TYPE public.nested ADD ATTRIBUTE gone int, ADD ATTRIBUTE stays int;
ALTER TYPE public.nested DROP ATTRIBUTE gone;

CREATE COLLATION public."de-""x""" (provider = icu, locale = 'de');
CREATE DOMAIN public.positive AS numeric(10,2) DEFAULT 1 NOT NULL
  CONSTRAINT "a""bove" CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 1000000);
COMMENT ON DOMAIN public.positive IS 'more than nothing';
COMMENT ON CONSTRAINT "a""bove" ON DOMAIN public.positive IS 'really';
ALTER DOMAIN public.positive OWNER TO sluice_test_owner;
REVOKE ALL ON DOMAIN public.positive FROM PUBLIC;
CREATE DOMAIN "We""ird .sch 🚿"."do;main" AS text COLLATE public."de-""x""" DEFAULT E'a''b\nc';
ALTER DOMAIN "We""ird .sch 🚿"."do;main" ADD CONSTRAINT late CHECK (VALUE <> '') NOT VALID;
CREATE DOMAIN public.domain_of_domain AS public.positive CHECK (VALUE <> 7);
CREATE DOMAIN public.domain_of_array AS "table"."select"[] CHECK (array_length(VALUE, 1) < 3);
CREATE DOMAIN public.domain_of_composite AS "We""ird .sch 🚿"."pa,ir"
  CHECK ((VALUE)."a ""1""" IS NOT NULL);
CREATE DOMAIN public.nullable AS int DEFAULT NULL NULL;
-- A check that needs a function that needs the domain.
CREATE DOMAIN public.checked AS int;
CREATE FUNCTION public.is_fine(public.checked) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
ALTER DOMAIN public.checked ADD CONSTRAINT fine CHECK (public.is_fine(VALUE));

CREATE FUNCTION public."di""ff"(text, text) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT 1.0::float8';
CREATE TYPE "table"."ra""nge" AS RANGE (subtype = text, subtype_opclass = text_pattern_ops,
  collation = public."de-""x""", subtype_diff = public."di""ff");
COMMENT ON TYPE "table"."ra""nge" IS 'from here to there';
ALTER TYPE "table"."ra""nge" OWNER TO sluice_test_owner;
GRANT USAGE ON TYPE "table"."ra""nge" TO "select" WITH GRANT OPTION;
CREATE TYPE public.float_range AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE public.range_of_domain AS RANGE (subtype = public.nullable);
-- A canonical function needs the type's shell; only C functions may be one.
CREATE TYPE public.canonical;
CREATE FUNCTION public.made_canonical(public.canonical) RETURNS public.canonical
  LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE public.canonical AS RANGE (subtype = int4, canonical = public.made_canonical);

CREATE TABLE public.uses (
  a "table"."select" DEFAULT '', b "We""ird .sch 🚿"."pa,ir"[], c public.domain_of_domain DEFAULT 3,
  d "We""ird .sch 🚿"."do;main", e "table"."ra""nge", f public.canonical[], g public.domain_of_array,
  h "table"."ra""nge"[], i public.nested);
CREATE TYPE public.of_table AS (r public.uses, l public.uses[]);
