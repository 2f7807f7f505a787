CREATE SUBSCRIPTION binary_stream CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, binary = true, streaming = true);
