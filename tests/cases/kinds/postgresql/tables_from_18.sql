-- NOT NULL by constraints of their own, virtual columns.
CREATE TABLE public.named_not_null (a int CONSTRAINT "ne""ver" NOT NULL, b int CONSTRAINT named_not_null_b_not_null NOT NULL,
  c int, d int, e int, "f ""virtual""" int GENERATED ALWAYS AS (a + 1) VIRTUAL, g int CONSTRAINT "alone" NOT NULL NO INHERIT,
  h int CONSTRAINT for_key NOT NULL PRIMARY KEY);
ALTER TABLE public.named_not_null ADD CONSTRAINT "la""te" NOT NULL c NOT VALID;
ALTER TABLE public.named_not_null ADD NOT NULL d NOT VALID;
ALTER TABLE public.named_not_null ADD NOT NULL e NO INHERIT NOT VALID;
COMMENT ON CONSTRAINT "ne""ver" ON public.named_not_null IS 'at all';
COMMENT ON CONSTRAINT "la""te" ON public.named_not_null IS 'later';
COMMENT ON CONSTRAINT named_not_null_b_not_null ON public.named_not_null IS 'usual';
CREATE TABLE public.heir_of_named (z int CONSTRAINT "z ""own""" NOT NULL) INHERITS (public.named_not_null);
CREATE TABLE public.typed_not_null OF public.pair (a WITH OPTIONS CONSTRAINT "ty""ped" NOT NULL);
