-- Event triggers for each event and state.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE FUNCTION "We""ird .sch 🚿"."wa;tch"() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "watch""ing" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE FUNCTION "We""ird .sch 🚿"."wa;tch"();
ALTER EVENT TRIGGER "watch""ing" DISABLE;
COMMENT ON EVENT TRIGGER "watch""ing" IS 'ey''es';
CREATE EVENT TRIGGER "start;" ON ddl_command_start EXECUTE FUNCTION "We""ird .sch 🚿"."wa;tch"();
ALTER EVENT TRIGGER "start;" ENABLE REPLICA;
CREATE EVENT TRIGGER dropping ON sql_drop EXECUTE FUNCTION "We""ird .sch 🚿"."wa;tch"();
ALTER EVENT TRIGGER dropping ENABLE ALWAYS;
CREATE EVENT TRIGGER "select" ON table_rewrite EXECUTE FUNCTION "We""ird .sch 🚿"."wa;tch"();
ALTER EVENT TRIGGER "select" OWNER TO sluice_test_administrator;
