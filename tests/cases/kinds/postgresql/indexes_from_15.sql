CREATE UNIQUE INDEX "nulls" ON "We""ird .sch 🚿"."ta;ble" (c, "a ""1""") NULLS NOT DISTINCT WHERE c <> '';
