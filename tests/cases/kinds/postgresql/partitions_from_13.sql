-- Triggers before, logical replication of a whole.
CREATE TRIGGER before_row BEFORE INSERT ON "We""ird .sch 🚿"."eve;nts" FOR EACH ROW EXECUTE FUNCTION public.touch();
ALTER TABLE public.events_2024 DISABLE TRIGGER before_row;
