-- Publications.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int PRIMARY KEY, a text, b int);
CREATE TABLE public.other (id int PRIMARY KEY);
CREATE TABLE public.parent (id int);
CREATE TABLE public.child () INHERITS (public.parent);
CREATE PUBLICATION "ne;ws" FOR TABLE ONLY "We""ird .sch 🚿"."ta;ble", public.other WITH (publish = 'insert, truncate');
COMMENT ON PUBLICATION "ne;ws" IS 'to''ld';
ALTER PUBLICATION "ne;ws" OWNER TO sluice_test_administrator;
CREATE PUBLICATION "select" FOR ALL TABLES WITH (publish = 'update, delete');
CREATE PUBLICATION nothing;
CREATE PUBLICATION no_verbs FOR TABLE ONLY public.parent WITH (publish = '');
