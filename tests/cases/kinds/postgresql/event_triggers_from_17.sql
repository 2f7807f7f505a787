CREATE EVENT TRIGGER logging_in ON login EXECUTE FUNCTION "We""ird .sch 🚿"."wa;tch"();
