CREATE PUBLICATION rows FOR TABLE ONLY "We""ird .sch 🚿"."ta;ble" ("i""d", b) WHERE ("i""d" > 0 AND b IS NOT NULL), TABLE public.other;
CREATE PUBLICATION schemas FOR TABLES IN SCHEMA "We""ird .sch 🚿", public;
CREATE PUBLICATION mixed FOR TABLES IN SCHEMA "We""ird .sch 🚿", TABLE ONLY public.other WHERE (id > 0);
