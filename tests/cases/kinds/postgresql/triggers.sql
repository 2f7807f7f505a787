-- Triggers of every form, rules.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int, "e mail" text, n int);
CREATE TABLE public.log (note text);
CREATE VIEW public."vi""ew" AS SELECT * FROM "We""ird .sch 🚿"."ta;ble";
CREATE FUNCTION "We""ird .sch 🚿"."to;uch"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER "be""fore" BEFORE INSERT OR UPDATE OF "e mail", n OR DELETE ON "We""ird .sch 🚿"."ta;ble"
  FOR EACH ROW EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"('it''s', E'two\nlines', 3);
CREATE TRIGGER "wh;en" AFTER UPDATE ON "We""ird .sch 🚿"."ta;ble" FOR EACH ROW
  WHEN (OLD."e mail" IS DISTINCT FROM NEW."e mail" AND NEW.n > 5) EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE TRIGGER of_truncate AFTER TRUNCATE ON "We""ird .sch 🚿"."ta;ble" EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE TRIGGER before_statement BEFORE DELETE ON "We""ird .sch 🚿"."ta;ble" EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE TRIGGER "transi""tion" AFTER UPDATE ON "We""ird .sch 🚿"."ta;ble" REFERENCING OLD TABLE AS "ol""d" NEW TABLE AS "new rows"
  FOR EACH STATEMENT EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE TRIGGER row_transition AFTER DELETE ON "We""ird .sch 🚿"."ta;ble" REFERENCING OLD TABLE AS gone
  FOR EACH ROW EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE CONSTRAINT TRIGGER "const""raint" AFTER INSERT OR UPDATE ON "We""ird .sch 🚿"."ta;ble" FROM public.log
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.n > 0) EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE CONSTRAINT TRIGGER not_deferrable AFTER DELETE ON "We""ird .sch 🚿"."ta;ble" NOT DEFERRABLE FOR EACH ROW EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
CREATE TRIGGER "in""stead" INSTEAD OF INSERT OR UPDATE OR DELETE ON public."vi""ew" FOR EACH ROW EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"('x');
CREATE TRIGGER view_statement AFTER INSERT ON public."vi""ew" EXECUTE FUNCTION "We""ird .sch 🚿"."to;uch"();
ALTER TABLE "We""ird .sch 🚿"."ta;ble" DISABLE TRIGGER "wh;en", ENABLE REPLICA TRIGGER of_truncate, ENABLE ALWAYS TRIGGER "be""fore",
  DISABLE TRIGGER "const""raint";
COMMENT ON TRIGGER "be""fore" ON "We""ird .sch 🚿"."ta;ble" IS 'sle''eps';
COMMENT ON TRIGGER "in""stead" ON public."vi""ew" IS 'of a view';
COMMENT ON TRIGGER "const""raint" ON "We""ird .sch 🚿"."ta;ble" IS 'of two tables';

CREATE RULE "no;thing" AS ON DELETE TO public.log DO INSTEAD NOTHING;
CREATE RULE "ru""le" AS ON INSERT TO "We""ird .sch 🚿"."ta;ble" WHERE NEW.n > 5
  DO ALSO (INSERT INTO public.log VALUES (NEW."e mail" || E'it''s;\n'); DELETE FROM public.log; UPDATE public.log SET note = 'x');
CREATE RULE "select" AS ON UPDATE TO public.log DO ALSO SELECT 1;
CREATE RULE notifies AS ON INSERT TO public.log DO ALSO NOTIFY "chan""nel";
CREATE RULE view_insert AS ON INSERT TO public."vi""ew" DO INSTEAD INSERT INTO "We""ird .sch 🚿"."ta;ble" VALUES (NEW.*) RETURNING *;
ALTER TABLE public.log ENABLE REPLICA RULE "no;thing", DISABLE RULE "select";
ALTER TABLE "We""ird .sch 🚿"."ta;ble" ENABLE ALWAYS RULE "ru""le";
COMMENT ON RULE "no;thing" ON public.log IS 'no loss';
COMMENT ON RULE view_insert ON public."vi""ew" IS 'through';
