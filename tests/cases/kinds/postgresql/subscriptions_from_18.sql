CREATE SUBSCRIPTION not_streaming CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = off);
