CREATE TABLE public.nulls (a int, b int, CONSTRAINT "nu""lls" UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (b));
CREATE TABLE public.some_columns (x int, "y ""z""" int,
  CONSTRAINT "par""tial" FOREIGN KEY (x, "y ""z""") REFERENCES public.targets (a, b) ON DELETE SET NULL ("y ""z"""),
  CONSTRAINT other FOREIGN KEY (x, "y ""z""") REFERENCES public.targets (a, b) ON DELETE SET DEFAULT ("y ""z""", x));
