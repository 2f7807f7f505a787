-- Extensions, what belongs to them and what stands on them.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE EXTENSION hstore SCHEMA "We""ird .sch 🚿";
COMMENT ON EXTENSION hstore IS 'with a co''mment of its own';
CREATE EXTENSION ltree;
CREATE EXTENSION "uuid-ossp" SCHEMA public;
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;
CREATE EXTENSION pg_stat_statements;
COMMENT ON EXTENSION plpgsql IS 'also with its own';
CREATE TABLE public.uses (h "We""ird .sch 🚿".hstore DEFAULT 'a=>"b"', l public.ltree, u uuid DEFAULT public.uuid_generate_v4(), a "We""ird .sch 🚿".hstore[]);
CREATE INDEX ON public.uses USING gist (h "We""ird .sch 🚿".gist_hstore_ops, l);
CREATE VIEW public.reads AS SELECT h OPERATOR("We""ird .sch 🚿".->) 'x' AS x FROM public.uses;
CREATE VIEW public.statements AS SELECT queryid FROM public.pg_stat_statements;
CREATE FUNCTION public.of_hstore("We""ird .sch 🚿".hstore) RETURNS int LANGUAGE sql AS 'SELECT 1';
