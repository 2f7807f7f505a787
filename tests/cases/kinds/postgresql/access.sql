-- Owners, grants of every kind, grants by others, default privileges.
CREATE SCHEMA "We""ird .sch 🚿" AUTHORIZATION sluice_test_owner;
COMMENT ON SCHEMA "We""ird .sch 🚿" IS E'its "own"\n''comment''';
GRANT USAGE ON SCHEMA "We""ird .sch 🚿" TO PUBLIC;
GRANT USAGE, CREATE ON SCHEMA "We""ird .sch 🚿" TO "sluice test ""reader""" WITH GRANT OPTION;
COMMENT ON SCHEMA public IS 'not the standard one';
ALTER SCHEMA public OWNER TO sluice_test_administrator;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "select";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int, "b c" text);
ALTER TABLE "We""ird .sch 🚿"."ta;ble" OWNER TO sluice_test_owner;
GRANT ALL ON "We""ird .sch 🚿"."ta;ble" TO "sluice
'role' 🚿" WITH GRANT OPTION;
GRANT SELECT, REFERENCES, TRUNCATE, TRIGGER ON "We""ird .sch 🚿"."ta;ble" TO "select";
GRANT SELECT ("b c") ON "We""ird .sch 🚿"."ta;ble" TO PUBLIC;
GRANT ALL ("i""d") ON "We""ird .sch 🚿"."ta;ble" TO "sluice test ""reader""" WITH GRANT OPTION;
GRANT USAGE ON SCHEMA "We""ird .sch 🚿" TO "select";
SET SESSION AUTHORIZATION "sluice
'role' 🚿";
GRANT UPDATE ON "We""ird .sch 🚿"."ta;ble" TO PUBLIC;
GRANT INSERT ON "We""ird .sch 🚿"."ta;ble" TO "select" WITH GRANT OPTION;
SET SESSION AUTHORIZATION "select";
GRANT INSERT ON "We""ird .sch 🚿"."ta;ble" TO sluice_test_administrator;
RESET SESSION AUTHORIZATION;
CREATE TABLE public.nobody (a int);
REVOKE ALL ON public.nobody FROM CURRENT_USER;
CREATE TABLE public.partly (a int);
REVOKE INSERT, TRUNCATE ON public.partly FROM CURRENT_USER;
CREATE VIEW public."vi""ew" AS SELECT 1 AS "a b";
GRANT SELECT, DELETE ON public."vi""ew" TO "select";
CREATE FUNCTION public."f""n"(int, text[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION public."f""n"(int, text[]) FROM PUBLIC;
CREATE TRUSTED LANGUAGE "lang;" HANDLER plpgsql_call_handler;
REVOKE USAGE ON LANGUAGE "lang;" FROM PUBLIC;
ALTER LANGUAGE "lang;" OWNER TO sluice_test_owner;
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner IN SCHEMA "We""ird .sch 🚿" GRANT SELECT, INSERT ON TABLES TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner IN SCHEMA "We""ird .sch 🚿" GRANT USAGE ON SEQUENCES TO "select" WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner IN SCHEMA "We""ird .sch 🚿" GRANT EXECUTE ON FUNCTIONS TO "sluice
'role' 🚿";
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner REVOKE ALL ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE "select" GRANT ALL ON SCHEMAS TO "sluice test ""reader""";
ALTER DEFAULT PRIVILEGES FOR ROLE "select" REVOKE DELETE ON TABLES FROM "select";
