CREATE SUBSCRIPTION two_phases CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, two_phase = true, disable_on_error = true);
