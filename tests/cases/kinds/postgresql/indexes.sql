-- Indexes by every method, of every form.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE EXTENSION pg_trgm SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("a ""1""" int NOT NULL, "sel(ect)" text, c text COLLATE "C", "d,e" int[], p point, t tsvector,
  net inet, ts timestamptz NOT NULL, r int4range, b box);
CREATE INDEX "in""dex;" ON "We""ird .sch 🚿"."ta;ble" USING btree ("a ""1""" DESC, "sel(ect)" COLLATE "POSIX" text_pattern_ops NULLS FIRST,
  lower("sel(ect)") COLLATE "C" varchar_pattern_ops DESC NULLS LAST, (("a ""1""" + 1) * 2) ASC NULLS LAST, c)
  INCLUDE ("d,e", "sel(ect)") WITH (fillfactor = 71)
  WHERE "a ""1""" > 10 AND "sel(ect)" <> E'it''s\n"' AND c IS NOT NULL;
ALTER INDEX "We""ird .sch 🚿"."in""dex;" ALTER COLUMN 3 SET STATISTICS 77;
ALTER INDEX "We""ird .sch 🚿"."in""dex;" ALTER COLUMN 4 SET STATISTICS 0;
COMMENT ON INDEX "We""ird .sch 🚿"."in""dex;" IS E'quick;\n''so''';
CREATE UNIQUE INDEX "user" ON "We""ird .sch 🚿"."ta;ble" ("a ""1""");
CREATE UNIQUE INDEX partial_unique ON "We""ird .sch 🚿"."ta;ble" (ts) WHERE c = 'x';
ALTER TABLE "We""ird .sch 🚿"."ta;ble" REPLICA IDENTITY USING INDEX "user";
ALTER TABLE "We""ird .sch 🚿"."ta;ble" CLUSTER ON "user";
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING hash (c) WITH (fillfactor = 60);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING gin ("d,e") WITH (fastupdate = off, gin_pending_list_limit = 64);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING gin ("sel(ect)" "We""ird .sch 🚿".gin_trgm_ops, t);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING gist (p, t, r) WITH (buffering = on, fillfactor = 50);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING gist (b) INCLUDE (c);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING spgist (p kd_point_ops) WITH (fillfactor = 66);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING spgist (net);
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING brin (ts, "a ""1""" int4_minmax_ops) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX "expression's" ON "We""ird .sch 🚿"."ta;ble" (("sel(ect)" || ', ' || c), (date_part('year', ts AT TIME ZONE 'UTC')), ("a ""1""" IS NULL));
CREATE INDEX "sixty-three bytes of a name that goes on to the very end of itéé" ON "We""ird .sch 🚿"."ta;ble" (net inet_ops DESC);
CREATE INDEX whole_row ON "We""ird .sch 🚿"."ta;ble" ((("ta;ble".*) IS NULL));
CREATE MATERIALIZED VIEW public."mat""view" AS SELECT 1 AS "a b", 'x'::text AS c;
CREATE UNIQUE INDEX "ma;t" ON public."mat""view" ("a b" DESC, c);
ALTER MATERIALIZED VIEW public."mat""view" CLUSTER ON "ma;t";
COMMENT ON INDEX public."ma;t" IS 'of a view';
CREATE FUNCTION public.upper_of(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)';
CREATE TABLE public.by_function (a text);
CREATE INDEX ON public.by_function (public.upper_of(a)) WHERE public.upper_of(a) <> '';
