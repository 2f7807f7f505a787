CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING brin (ts timestamptz_minmax_multi_ops (values_per_range = 16),
  "a ""1""" int4_bloom_ops (n_distinct_per_range = 100, false_positive_rate = 0.05));
CREATE INDEX ON "We""ird .sch 🚿"."ta;ble" USING spgist (p) INCLUDE (c);
