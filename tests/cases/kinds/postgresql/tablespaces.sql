-- Of the whole server, and so made once.
SET allow_in_place_tablespaces = true;
SELECT 'CREATE TABLESPACE "sluice ""spa;ce""" LOCATION '''''
 WHERE NOT EXISTS (SELECT FROM pg_tablespace WHERE spcname = 'sluice "spa;ce"') \gexec
CREATE TABLE public.placed (a int CONSTRAINT "ke;y" PRIMARY KEY USING INDEX TABLESPACE "sluice ""spa;ce""", b int UNIQUE, c int4range,
  EXCLUDE USING gist (c WITH &&) USING INDEX TABLESPACE "sluice ""spa;ce""") TABLESPACE "sluice ""spa;ce""";
CREATE INDEX placed_index ON public.placed (b) TABLESPACE "sluice ""spa;ce""";
CREATE INDEX not_placed ON public.placed (b);
CREATE MATERIALIZED VIEW public.kept TABLESPACE "sluice ""spa;ce""" AS SELECT 1 AS a;
CREATE TABLE public.parted (a int, PRIMARY KEY (a) USING INDEX TABLESPACE "sluice ""spa;ce""") PARTITION BY LIST (a) TABLESPACE "sluice ""spa;ce""";
CREATE TABLE public.part PARTITION OF public.parted FOR VALUES IN (1) TABLESPACE pg_default;
CREATE TABLE public.other_part PARTITION OF public.parted FOR VALUES IN (2);
