CREATE TABLE public.not_enforced (a int CONSTRAINT "che""ck" CHECK (a > 0) NOT ENFORCED,
  b int CONSTRAINT "ke""y" REFERENCES public.targets (a) NOT ENFORCED, c int CHECK (c > 0) NO INHERIT NOT ENFORCED);
COMMENT ON CONSTRAINT "ke""y" ON public.not_enforced IS 'a wish';
CREATE TABLE public.booked (room int4range, during tstzrange, CONSTRAINT "no ""overlap""" PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE TABLE public.booking (room int4range, during tstzrange, UNIQUE (room, during WITHOUT OVERLAPS),
  CONSTRAINT "per""iod" FOREIGN KEY (room, PERIOD during) REFERENCES public.booked (room, PERIOD during));
