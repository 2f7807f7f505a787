-- Operator classes with parameters.
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING gist (t tsvector_ops (siglen = 100), "sel(ect)" "We""ird .sch 🚿".gist_trgm_ops (siglen = 32), p);
CREATE INDEX without_duplicates ON "We""ird .sch 🚿"."ta;ble" (c) WITH (deduplicate_items = off);
