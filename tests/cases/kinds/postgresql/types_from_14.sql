-- Multiranges.
CREATE TYPE "table".many AS RANGE (subtype = date, multirange_type_name = "We""ird .sch 🚿"."so,many");
CREATE TABLE public.uses_many (a "We""ird .sch 🚿"."so,many", b "We""ird .sch 🚿"."so,many"[],
  c public.float_multirange DEFAULT '{}') ;
