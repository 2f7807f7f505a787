-- Partitioned tables by every method, their keys, bounds, indexes, triggers and keys.
CREATE SCHEMA "We""ird .sch 🚿";
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE "We""ird .sch 🚿"."eve;nts" ("a ""t""" date NOT NULL, "what's" text COLLATE "C" DEFAULT 'x', n int CONSTRAINT "a""bove" CHECK (n > 0),
  id bigint, u int, CONSTRAINT "the key" PRIMARY KEY ("a ""t""", "what's") INCLUDE (n) DEFERRABLE,
  CONSTRAINT "uni""que" UNIQUE ("what's", "a ""t""", u) WITH (fillfactor = 55)) PARTITION BY RANGE ("a ""t""");
COMMENT ON TABLE "We""ird .sch 🚿"."eve;nts" IS 'in parts';
CREATE INDEX "in""dex" ON "We""ird .sch 🚿"."eve;nts" (lower("what's") DESC, n) INCLUDE (id) WHERE n > 5;
COMMENT ON INDEX "We""ird .sch 🚿"."in""dex" IS 'of all parts';
CREATE TABLE public.events_2024 PARTITION OF "We""ird .sch 🚿"."eve;nts" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') WITH (fillfactor = 50);
CREATE TABLE public."events 2025" PARTITION OF "We""ird .sch 🚿"."eve;nts" FOR VALUES FROM ('2025-01-01') TO (MAXVALUE)
  PARTITION BY LIST ("what's");
CREATE TABLE "We""ird .sch 🚿".events_2025_a PARTITION OF public."events 2025" (n DEFAULT 3, CONSTRAINT own CHECK (u < 10))
  FOR VALUES IN (E'a\n', 'it''s', NULL);
CREATE TABLE "We""ird .sch 🚿".events_2025_rest PARTITION OF public."events 2025" DEFAULT;
CREATE TABLE public.older PARTITION OF "We""ird .sch 🚿"."eve;nts" FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE public.rest PARTITION OF "We""ird .sch 🚿"."eve;nts" DEFAULT;
CREATE INDEX only_here ON public.events_2024 (n);
CREATE UNIQUE INDEX unique_here ON public.events_2024 (u);
ALTER TABLE public.events_2024 ADD CONSTRAINT also_here CHECK (n < 1000), ALTER n SET STATISTICS 33, ALTER id SET DEFAULT 7, ALTER u SET NOT NULL;
COMMENT ON COLUMN public.events_2024.n IS 'of the part';
-- One attached by hand, its columns in another order, its index made before.
CREATE TABLE public.by_hand (id bigint, dropped int, u int, n int CONSTRAINT "a""bove" CHECK (n > 0), "what's" text COLLATE "C" NOT NULL, "a ""t""" date NOT NULL);
ALTER TABLE public.by_hand DROP COLUMN dropped;
CREATE INDEX own_name ON public.by_hand (lower("what's") DESC, n) INCLUDE (id) WHERE n > 5;
ALTER TABLE public.by_hand ADD CONSTRAINT own_key PRIMARY KEY ("a ""t""", "what's") INCLUDE (n) DEFERRABLE;
ALTER TABLE "We""ird .sch 🚿"."eve;nts" DETACH PARTITION public.older;
ALTER TABLE "We""ird .sch 🚿"."eve;nts" ATTACH PARTITION public.by_hand FOR VALUES FROM ('2020-01-01') TO ('2024-01-01');
-- An index that not every part has: invalid.
CREATE INDEX incomplete ON ONLY "We""ird .sch 🚿"."eve;nts" (id);
CREATE INDEX part_of_incomplete ON public.events_2024 (id);
ALTER INDEX "We""ird .sch 🚿".incomplete ATTACH PARTITION public.part_of_incomplete;
-- By hash, with expressions and operator classes; foreign keys from and to.
CREATE TABLE public.hashed (a int, b text COLLATE "C", "c ""x""" int) PARTITION BY HASH ("c ""x""", lower(b) COLLATE "POSIX" text_pattern_ops, (a + 1));
CREATE TABLE public.hashed_0 PARTITION OF public.hashed FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE public.hashed_1 PARTITION OF public.hashed FOR VALUES WITH (MODULUS 3, REMAINDER 1) PARTITION BY RANGE (a, b);
CREATE UNLOGGED TABLE public.hashed_1_a PARTITION OF public.hashed_1 FOR VALUES FROM (1, MINVALUE) TO (10, 'x"''');
CREATE TABLE public.of_event (d date, w text, PRIMARY KEY (d, w)) PARTITION BY RANGE (d);
CREATE TABLE public.of_event_1 PARTITION OF public.of_event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.targets (a int PRIMARY KEY);
CREATE TABLE public.parted_target (a int, b int, PRIMARY KEY (a)) PARTITION BY LIST (a);
CREATE TABLE public.parted_target_1 PARTITION OF public.parted_target FOR VALUES IN (1);
CREATE TABLE public.to_parted (a int, CONSTRAINT "to ""parted""" FOREIGN KEY (a) REFERENCES public.parted_target ON DELETE CASCADE DEFERRABLE);
CREATE TABLE public.from_parted (a int, b int REFERENCES public.targets ON UPDATE CASCADE, c int) PARTITION BY LIST (a);
CREATE TABLE public.from_parted_1 PARTITION OF public.from_parted FOR VALUES IN (1);
ALTER TABLE public.from_parted_1 ADD CONSTRAINT alone FOREIGN KEY (c) REFERENCES public.targets;
-- Triggers of the whole, whose copies may be in another state; of one part.
CREATE TRIGGER "clo""ned" AFTER INSERT ON "We""ird .sch 🚿"."eve;nts" FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE TRIGGER always AFTER UPDATE ON "We""ird .sch 🚿"."eve;nts" FOR EACH ROW EXECUTE FUNCTION public.touch('a', E'b\n"');
CREATE TRIGGER of_statement AFTER INSERT ON "We""ird .sch 🚿"."eve;nts" FOR EACH STATEMENT EXECUTE FUNCTION public.touch();
CREATE TRIGGER of_part AFTER INSERT ON public.events_2024 FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE TRIGGER of_middle AFTER INSERT ON public."events 2025" FOR EACH ROW EXECUTE FUNCTION public.touch();
ALTER TABLE public.events_2024 DISABLE TRIGGER "clo""ned";
ALTER TABLE "We""ird .sch 🚿".events_2025_a ENABLE ALWAYS TRIGGER "clo""ned";
ALTER TABLE "We""ird .sch 🚿"."eve;nts" ENABLE ALWAYS TRIGGER always;
ALTER TABLE public.events_2024 ENABLE TRIGGER always;
ALTER TABLE public.by_hand ENABLE REPLICA TRIGGER always;
ALTER TABLE "We""ird .sch 🚿".events_2025_rest DISABLE TRIGGER of_middle;
COMMENT ON TRIGGER "clo""ned" ON "We""ird .sch 🚿"."eve;nts" IS 'everywhere';
