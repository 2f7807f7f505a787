-- Wrappers, servers, user mappings, foreign tables.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw SCHEMA "We""ird .sch 🚿";
CREATE FOREIGN DATA WRAPPER "wrap;per" HANDLER postgres_fdw_handler VALIDATOR postgres_fdw_validator;
CREATE FOREIGN DATA WRAPPER "without ""any""" OPTIONS ("de;bug" 'it''s', b E'two\nlines');
COMMENT ON FOREIGN DATA WRAPPER "without ""any""" IS 'wra''ps';
ALTER FOREIGN DATA WRAPPER "without ""any""" OWNER TO sluice_test_administrator;
GRANT USAGE ON FOREIGN DATA WRAPPER "without ""any""" TO "select" WITH GRANT OPTION;
CREATE SERVER "ser;ver" TYPE 'ty''pe' VERSION E'1\n2' FOREIGN DATA WRAPPER "without ""any""" OPTIONS ("ho""st" 'here''s', port '1');
COMMENT ON SERVER "ser;ver" IS 'there';
ALTER SERVER "ser;ver" OWNER TO sluice_test_administrator;
GRANT USAGE ON FOREIGN SERVER "ser;ver" TO "sluice
'role' 🚿" WITH GRANT OPTION;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost', dbname 'x', fetch_size '100');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE USER MAPPING FOR PUBLIC SERVER "ser;ver" OPTIONS ("us""er" 'no''body');
CREATE USER MAPPING FOR "sluice
'role' 🚿" SERVER "ser;ver";
CREATE USER MAPPING FOR "select" SERVER elsewhere OPTIONS (user 'other');
CREATE FOREIGN TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int OPTIONS (column_name 'it''s') NOT NULL, "b c" text COLLATE "C" DEFAULT 'r' CHECK ("b c" <> ''),
  d date, CONSTRAINT "ch""eck" CHECK ("i""d" > 0) NO INHERIT) SERVER elsewhere OPTIONS (schema_name 'sch', table_name 'tab''le', updatable 'false');
COMMENT ON FOREIGN TABLE "We""ird .sch 🚿"."ta;ble" IS 'far';
COMMENT ON COLUMN "We""ird .sch 🚿"."ta;ble"."b c" IS 'far away';
COMMENT ON CONSTRAINT "ch""eck" ON "We""ird .sch 🚿"."ta;ble" IS 'hoped for';
ALTER FOREIGN TABLE "We""ird .sch 🚿"."ta;ble" OWNER TO sluice_test_owner;
ALTER FOREIGN TABLE "We""ird .sch 🚿"."ta;ble" ALTER "i""d" SET STATISTICS 12, ALTER "b c" SET (n_distinct = 4);
GRANT SELECT ("i""d") ON "We""ird .sch 🚿"."ta;ble" TO "select";
GRANT INSERT ON "We""ird .sch 🚿"."ta;ble" TO PUBLIC;
CREATE FOREIGN TABLE public.passwd (login text OPTIONS (force_not_null 'true'), rest text) SERVER files OPTIONS (filename '/etc/passwd', format 'text', delimiter ':');
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched AFTER INSERT ON public.passwd FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE TABLE public.parent (a int, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE public.far_part PARTITION OF public.parent FOR VALUES IN (1) SERVER elsewhere OPTIONS (table_name 'p1');
CREATE TABLE public.heirs (a int);
CREATE FOREIGN TABLE public.far_heir (c int) INHERITS (public.heirs) SERVER elsewhere;
