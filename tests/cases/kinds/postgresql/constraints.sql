-- Keys, checks, exclusions, foreign keys.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE EXTENSION btree_gist;
CREATE TABLE "We""ird .sch 🚿"."ta;ble" (
  "i""d" int, "x y" int, "select" text, z int, d daterange, e int,
  CONSTRAINT "the ""key""" PRIMARY KEY ("i""d", "x y") INCLUDE (z, "select") WITH (fillfactor = 90) DEFERRABLE,
  CONSTRAINT "uni;que" UNIQUE ("select", z) WITH (fillfactor = 60) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (z, "select"), CONSTRAINT "order" UNIQUE (e) INCLUDE (z),
  CONSTRAINT "che""ck" CHECK ("x y" > 0 AND "select" <> E'it''s\n"') NO INHERIT, CHECK (z > 0), CHECK (z > e),
  CONSTRAINT "overl""ap" EXCLUDE USING gist (z WITH =, (d * daterange('2020-01-01', NULL)) WITH &&) INCLUDE (e)
    WITH (fillfactor = 80) WHERE (z > 10) DEFERRABLE INITIALLY DEFERRED,
  EXCLUDE USING btree (e WITH =), EXCLUDE USING hash ("select" COLLATE "C" WITH =));
ALTER TABLE "We""ird .sch 🚿"."ta;ble" ADD CONSTRAINT late CHECK (e < 100) NOT VALID,
  ADD CONSTRAINT "late ""alone""" CHECK (e < 100) NO INHERIT NOT VALID;
CREATE UNIQUE INDEX "from index" ON "We""ird .sch 🚿"."ta;ble" (d);
ALTER TABLE "We""ird .sch 🚿"."ta;ble" ADD CONSTRAINT "made from index" UNIQUE USING INDEX "from index";
ALTER TABLE "We""ird .sch 🚿"."ta;ble" CLUSTER ON "the ""key""";
COMMENT ON CONSTRAINT "the ""key""" ON "We""ird .sch 🚿"."ta;ble" IS 'opens';
COMMENT ON CONSTRAINT "uni;que" ON "We""ird .sch 🚿"."ta;ble" IS E'on\nce';
COMMENT ON CONSTRAINT "che""ck" ON "We""ird .sch 🚿"."ta;ble" IS 'never less';
COMMENT ON CONSTRAINT "overl""ap" ON "We""ird .sch 🚿"."ta;ble" IS 'apart';
COMMENT ON CONSTRAINT late ON "We""ird .sch 🚿"."ta;ble" IS 'not yet';
COMMENT ON INDEX "We""ird .sch 🚿"."order" IS 'the index of a key';
CREATE TABLE public.identified (a int NOT NULL, b int, CONSTRAINT "by key" UNIQUE (a));
ALTER TABLE public.identified REPLICA IDENTITY USING INDEX "by key";
-- Two keys over the same columns.
CREATE TABLE public.two_keys (id int, CONSTRAINT once UNIQUE (id));
ALTER TABLE public.two_keys ADD CONSTRAINT twice UNIQUE (id);
ALTER TABLE public.two_keys ADD CONSTRAINT thrice PRIMARY KEY (id);
CREATE TABLE public.targets (a int, b int, c text, PRIMARY KEY (a), UNIQUE (a, b), UNIQUE (c));
CREATE UNIQUE INDEX no_constraint ON public.targets (b);
CREATE TABLE public.keys (a int, "b ""x""" int, c text, d int, e int,
  CONSTRAINT cascading FOREIGN KEY (a) REFERENCES public.targets ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT "res""trict" FOREIGN KEY (a, "b ""x""") REFERENCES public.targets (a, b) MATCH FULL ON UPDATE RESTRICT ON DELETE RESTRICT
    DEFERRABLE,
  CONSTRAINT "set;null" FOREIGN KEY (c) REFERENCES public.targets (c) ON UPDATE SET NULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("b ""x""", a) REFERENCES public.targets (b, a) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT,
  CONSTRAINT on_index FOREIGN KEY (d) REFERENCES public.targets (b),
  CONSTRAINT elsewhere FOREIGN KEY (d) REFERENCES "We""ird .sch 🚿"."ta;ble" (e));
ALTER TABLE public.keys ADD CONSTRAINT "la""te" FOREIGN KEY (e) REFERENCES public.targets NOT VALID;
COMMENT ON CONSTRAINT cascading ON public.keys IS 'falls';
COMMENT ON CONSTRAINT "la""te" ON public.keys IS E'not\nyet';
CREATE TABLE public.self (id int PRIMARY KEY, parent int REFERENCES public.self ON DELETE CASCADE);
CREATE TABLE public.circle_a (id int PRIMARY KEY, b int);
CREATE TABLE public.circle_b (id int PRIMARY KEY, a int REFERENCES public.circle_a);
ALTER TABLE public.circle_a ADD FOREIGN KEY (b) REFERENCES public.circle_b;
CREATE FUNCTION public.is_fine(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE public.checked (a int CONSTRAINT by_function CHECK (public.is_fine(a)));
