CREATE UNLOGGED SEQUENCE public."un;logged" START 3;
ALTER SEQUENCE public.unlogged_id_seq SET LOGGED;
ALTER SEQUENCE public.renamed_id_seq SET UNLOGGED;
ALTER SEQUENCE public.renamed_s_seq SET UNLOGGED;
