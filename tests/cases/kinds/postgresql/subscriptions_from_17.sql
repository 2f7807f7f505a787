CREATE SUBSCRIPTION failing_over CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, failover = true);
