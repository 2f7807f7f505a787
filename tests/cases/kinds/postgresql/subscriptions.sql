-- Subscriptions, none of which connects.
CREATE SUBSCRIPTION "sub;""scribed" CONNECTION '' PUBLICATION "ne;ws", "sel""ect" WITH (connect = false, slot_name = NONE, synchronous_commit = local);
COMMENT ON SUBSCRIPTION "sub;""scribed" IS 'hears';
ALTER SUBSCRIPTION "sub;""scribed" OWNER TO sluice_test_administrator;
CREATE SUBSCRIPTION with_slot CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = 'own_slot');
