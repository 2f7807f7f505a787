-- Extended statistics.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿"."ta;ble" ("a ""1""" int, b text, "c,d" date);
CREATE STATISTICS "We""ird .sch 🚿"."sta;ts" ON "a ""1""", b, "c,d" FROM "We""ird .sch 🚿"."ta;ble";
CREATE STATISTICS public.dependent (dependencies) ON b, "a ""1""" FROM "We""ird .sch 🚿"."ta;ble";
CREATE STATISTICS public.common (mcv, ndistinct) ON b, "c,d" FROM "We""ird .sch 🚿"."ta;ble";
COMMENT ON STATISTICS "We""ird .sch 🚿"."sta;ts" IS 'they go to''gether';
ALTER STATISTICS "We""ird .sch 🚿"."sta;ts" OWNER TO sluice_test_owner;
