-- Views, materialized views, and what reads them.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("i""d" int PRIMARY KEY, "e mail" text COLLATE "C", n numeric(10,2));
CREATE VIEW "We""ird .sch 🚿"."vi""ew" WITH (security_barrier = true) AS
  SELECT "i""d", "e mail" AS "sel(ect)", n AS "a
b" FROM "We""ird .sch 🚿"."ta;ble" WHERE n > 100 AND "e mail" <> E'it''s\n' WITH LOCAL CHECK OPTION;
ALTER VIEW "We""ird .sch 🚿"."vi""ew" ALTER COLUMN "sel(ect)" SET DEFAULT 'nobody';
COMMENT ON VIEW "We""ird .sch 🚿"."vi""ew" IS 'rich';
COMMENT ON COLUMN "We""ird .sch 🚿"."vi""ew"."a
b" IS 'theirs';
ALTER VIEW "We""ird .sch 🚿"."vi""ew" OWNER TO sluice_test_owner;
GRANT SELECT ON "We""ird .sch 🚿"."vi""ew" TO "select";
GRANT UPDATE ("sel(ect)") ON "We""ird .sch 🚿"."vi""ew" TO PUBLIC;
CREATE VIEW public.cascaded AS SELECT * FROM "We""ird .sch 🚿"."vi""ew" WHERE "i""d" > 3 WITH CASCADED CHECK OPTION;
CREATE VIEW public.a_grouped AS SELECT "i""d", "e mail", n FROM "We""ird .sch 🚿"."ta;ble" GROUP BY "i""d";
CREATE VIEW public.a_window AS SELECT row_number() OVER (PARTITION BY n ORDER BY "e mail" COLLATE "POSIX") AS r FROM public.a_grouped;
CREATE VIEW public.a_with AS WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t WHERE x < 5) SELECT * FROM t;
CREATE RECURSIVE VIEW public.numbers(n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 9;
CREATE VIEW public.without_columns AS SELECT FROM public.a_grouped;
CREATE VIEW public.nulls AS SELECT NULL AS a, 'x' AS b, ARRAY[]::int[] AS c, now() AS d;
CREATE MATERIALIZED VIEW public."ma;t" WITH (fillfactor = 77, autovacuum_enabled = false, toast.autovacuum_enabled = off) AS
  SELECT "i""d" AS "I D", count(*) AS n FROM "We""ird .sch 🚿"."ta;ble" GROUP BY 1;
CREATE UNIQUE INDEX "mat ""key""" ON public."ma;t" ("I D");
ALTER MATERIALIZED VIEW public."ma;t" ALTER COLUMN n SET STATISTICS 55;
ALTER MATERIALIZED VIEW public."ma;t" ALTER COLUMN n SET (n_distinct = 5);
COMMENT ON MATERIALIZED VIEW public."ma;t" IS 'kept';
COMMENT ON COLUMN public."ma;t"."I D" IS 'its number';
ALTER MATERIALIZED VIEW public."ma;t" OWNER TO "sluice test ""reader""";
GRANT SELECT ON public."ma;t" TO PUBLIC;
CREATE MATERIALIZED VIEW public.empty AS SELECT * FROM public."ma;t" WITH NO DATA;
CREATE MATERIALIZED VIEW public.texts AS SELECT 'x'::text AS a;
ALTER MATERIALIZED VIEW public.texts ALTER COLUMN a SET STORAGE EXTERNAL;
-- A view and a function that need each other; two views that do; one in which a rule reads itself.
CREATE VIEW public.circle AS SELECT 1 AS id, 'x'::text AS "na""me";
CREATE FUNCTION public.of_circle(public.circle) RETURNS text LANGUAGE sql AS 'SELECT $1."na""me"';
CREATE OR REPLACE VIEW public.circle AS SELECT "i""d" AS id, "e mail" COLLATE "default" AS "na""me" FROM "We""ird .sch 🚿"."ta;ble" WHERE public.of_circle(NULL) IS NULL;
CREATE VIEW public.mutual_a AS SELECT 1 AS x;
CREATE VIEW public.mutual_b AS SELECT x FROM public.mutual_a;
CREATE OR REPLACE VIEW public.mutual_a AS SELECT x FROM public.mutual_b;
COMMENT ON VIEW public.mutual_a IS 'round';
CREATE TABLE public.base (a int);
CREATE VIEW public.of_base AS SELECT b FROM public.base b;
