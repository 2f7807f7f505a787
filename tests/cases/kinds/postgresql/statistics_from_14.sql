CREATE STATISTICS public.expressed ON (lower(b)), ("a ""1""" + 1), "c,d" FROM "We""ird .sch 🚿"."ta;ble";
CREATE STATISTICS public.one_expression ON (upper(b) || E'it''s\n') FROM "We""ird .sch 🚿"."ta;ble";
