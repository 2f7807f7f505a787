-- Tables: kinds of storage, settings of columns, types of every form, typed tables.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TYPE public.pair AS (a int, "sel""ect" text COLLATE "C", c numeric(8,3)[]);
CREATE TABLE "We""ird .sch 🚿"."ta'ble; --" (
  "col ""1""" bigint, "$x" varchar(200) NOT NULL COLLATE "C" DEFAULT E'a''b\nc', "Ünï" char(3), "a
b" bit varying(5), "WHERE" numeric(10,2)[] DEFAULT '{}', t0 time(0) with time zone, ts timestamp(6),
  iv interval year to month, "sixty-three bytes of a name that goes on to the very end of itéé" int,
  "pa""ir" public.pair DEFAULT ROW(1, 'x', NULL), "🚿" "char" DEFAULT 'x', nm name, v bytea DEFAULT '\x00ff',
  j jsonb DEFAULT '{"a": "b''"}', x xml, oid_ oid, r int4range, b boolean DEFAULT true, nul int DEFAULT NULL,
  made_at timestamptz DEFAULT now(), twice numeric GENERATED ALWAYS AS (b::int * 2) STORED,
  "twice ""so""" text COLLATE "C" GENERATED ALWAYS AS ("$x" || 'x') STORED NOT NULL
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false, parallel_workers = 3,
  autovacuum_vacuum_scale_factor = 0.05, toast_tuple_target = 4080, user_catalog_table = true);
ALTER TABLE "We""ird .sch 🚿"."ta'ble; --" ALTER "$x" SET STORAGE EXTERNAL, ALTER "$x" SET STATISTICS 50,
  ALTER "$x" SET (n_distinct = -0.5, n_distinct_inherited = 7), ALTER v SET STORAGE MAIN, ALTER j SET STORAGE PLAIN,
  ALTER b SET STATISTICS 0;
COMMENT ON TABLE "We""ird .sch 🚿"."ta'ble; --" IS E'back\\slash\nand ''quotes''; --';
COMMENT ON COLUMN "We""ird .sch 🚿"."ta'ble; --"."a
b" IS 'two lines';
ALTER TABLE "We""ird .sch 🚿"."ta'ble; --" OWNER TO sluice_test_owner;
GRANT SELECT ("$x", "a
b"), UPDATE ("$x") ON "We""ird .sch 🚿"."ta'ble; --" TO "sluice
'role' 🚿" WITH GRANT OPTION;
GRANT INSERT, TRIGGER ON "We""ird .sch 🚿"."ta'ble; --" TO PUBLIC;
REVOKE DELETE ON "We""ird .sch 🚿"."ta'ble; --" FROM sluice_test_owner;
CREATE TABLE public."user" ("select" int, "from" text, "desc" int DEFAULT 1 NOT NULL);
CREATE UNLOGGED TABLE public.unlogged (id int GENERATED ALWAYS AS IDENTITY, other serial) WITH (autovacuum_enabled = off);
CREATE TABLE public.empty ();
CREATE TABLE public.only_dropped (a int);
ALTER TABLE public.only_dropped DROP COLUMN a;
CREATE TABLE public.dropped (a int, b int, c int);
ALTER TABLE public.dropped DROP COLUMN b, ADD COLUMN "d" text DEFAULT 'late';
CREATE TABLE public.full_identity (a int);
ALTER TABLE public.full_identity REPLICA IDENTITY FULL;
CREATE TABLE public.no_identity (a int);
ALTER TABLE public.no_identity REPLICA IDENTITY NOTHING;
CREATE TABLE public.typed OF public.pair (a WITH OPTIONS DEFAULT 1 NOT NULL, "sel""ect" WITH OPTIONS CHECK ("sel""ect" <> ''), PRIMARY KEY (a));
CREATE TABLE public.plainly_typed OF public.pair;
COMMENT ON COLUMN public.typed."sel""ect" IS 'of a type';
ALTER TABLE public.typed ALTER c SET STATISTICS 7;
-- Defaults that read what comes later.
CREATE TABLE public.own (id int, n int);
CREATE FUNCTION public.count_own(public.own) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
ALTER TABLE public.own ALTER n SET DEFAULT public.count_own(NULL);
ALTER TABLE public.own ADD CONSTRAINT counted CHECK (public.count_own(own.*) > 0);
CREATE SEQUENCE public.shared;
CREATE TABLE public.first (a int DEFAULT nextval('public.shared'), b public.own);
CREATE TABLE public.second (a int DEFAULT nextval('public.shared'), b public.first[]);
