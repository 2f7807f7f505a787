GRANT MAINTAIN ON "We""ird .sch 🚿"."ta;ble" TO "sluice test ""reader""";
