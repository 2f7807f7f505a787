ALTER TABLE "We""ird .sch 🚿"."ta'ble; --" ALTER "$x" SET COMPRESSION pglz, ALTER x SET COMPRESSION pglz;
