-- Row-level security.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int, owner name);
CREATE FUNCTION public.may(name) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
ALTER TABLE "We""ird .sch 🚿"."ta;ble" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "We""ird .sch 🚿"."ta;ble" FORCE ROW LEVEL SECURITY;
CREATE POLICY "mi;ne" ON "We""ird .sch 🚿"."ta;ble" AS RESTRICTIVE FOR UPDATE TO sluice_test_owner, "sluice test ""reader""", "sluice
'role' 🚿" USING ("i""d" > 0 AND owner <> E'it''s\n') WITH CHECK ("i""d" > 1);
CREATE POLICY anyone ON "We""ird .sch 🚿"."ta;ble" USING (true);
CREATE POLICY "select" ON "We""ird .sch 🚿"."ta;ble" FOR SELECT TO PUBLIC USING (owner = current_user OR public.may(owner));
CREATE POLICY inserting ON "We""ird .sch 🚿"."ta;ble" FOR INSERT TO CURRENT_USER WITH CHECK (EXISTS (SELECT FROM "We""ird .sch 🚿"."ta;ble" o WHERE o."i""d" = "ta;ble"."i""d"));
CREATE POLICY deleting ON "We""ird .sch 🚿"."ta;ble" FOR DELETE USING (false);
COMMENT ON POLICY "mi;ne" ON "We""ird .sch 🚿"."ta;ble" IS 'hands''off';
CREATE TABLE public.only_enabled (a int);
ALTER TABLE public.only_enabled ENABLE ROW LEVEL SECURITY;
CREATE TABLE public.only_forced (a int);
ALTER TABLE public.only_forced FORCE ROW LEVEL SECURITY;
CREATE TABLE public.not_enabled (a int);
CREATE POLICY asleep ON public.not_enabled FOR ALL TO PUBLIC USING (a > 0) WITH CHECK (a > 1);
