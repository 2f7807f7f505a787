CREATE SUBSCRIPTION parallel CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = parallel, origin = none, run_as_owner = true, password_required = false);
