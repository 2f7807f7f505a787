-- Tables that inherit, with columns, defaults and checks of their own and of others.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."pa""rent" ("i""d" int NOT NULL, note text DEFAULT 'p', n int, CONSTRAINT "posi""tive" CHECK ("i""d" > 0),
  CONSTRAINT alone CHECK (n > 0) NO INHERIT, PRIMARY KEY ("i""d"));
COMMENT ON TABLE "We""ird .sch 🚿"."pa""rent" IS 'of many';
CREATE TABLE public.other_parent (note text, more int NOT NULL DEFAULT 3, CONSTRAINT "posi""tive" CHECK (more > 0));
CREATE TABLE public.child (extra int, note text DEFAULT 'c') INHERITS ("We""ird .sch 🚿"."pa""rent");
COMMENT ON COLUMN public.child."i""d" IS 'its own comment';
ALTER TABLE public.child ALTER COLUMN "i""d" SET DEFAULT 5, ALTER n SET NOT NULL, ALTER n SET STATISTICS 9, ALTER note SET STORAGE PLAIN;
CREATE TABLE public.without_default () INHERITS ("We""ird .sch 🚿"."pa""rent");
ALTER TABLE public.without_default ALTER note DROP DEFAULT;
CREATE TABLE public.plain_parent (a int, note text);
CREATE TABLE public.two_parents (z int) INHERITS (public.plain_parent, public.other_parent) WITH (fillfactor = 44);
CREATE TABLE public.grandchild (own serial, CHECK (extra > 0)) INHERITS (public.child);
CREATE TABLE public.joined (a int, note text, b int);
ALTER TABLE public.joined INHERIT public.plain_parent;
CREATE TABLE public.has_it_too (a int, c int) INHERITS (public.plain_parent);
CREATE TABLE public.left_parent (a int, note text);
ALTER TABLE public.left_parent INHERIT public.plain_parent;
ALTER TABLE public.left_parent NO INHERIT public.plain_parent;
CREATE TABLE public.same_check (a int, CONSTRAINT "bo""th" CHECK (a > 0));
CREATE TABLE public.same_check_child (CONSTRAINT "bo""th" CHECK (a > 0)) INHERITS (public.same_check);
ALTER TABLE public.same_check ADD CONSTRAINT not_yet CHECK (a > 7) NOT VALID;
CREATE TABLE public.generated_parent (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE public.generated_child () INHERITS (public.generated_parent);
CREATE INDEX ON public.child ("i""d");
