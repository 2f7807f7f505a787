-- One of everything that a schema can hold, with every option, and names that hurt.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sluice_test_owner') THEN
    CREATE ROLE sluice_test_owner;
    CREATE ROLE "sluice test ""reader""";
  END IF;
END $$;
CREATE SCHEMA app AUTHORIZATION sluice_test_owner;
COMMENT ON SCHEMA app IS 'the application''s "own"';
CREATE SCHEMA "We""ird .sch 🚿";
GRANT USAGE ON SCHEMA app TO "sluice test ""reader""";
CREATE EXTENSION file_fdw;

-- Types.
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'it''s "fine"', 'back\slash');
COMMENT ON TYPE app.mood IS E'two\nlines';
CREATE TYPE app.pair AS (a int, "select" text COLLATE "C", moods app.mood[]);
COMMENT ON COLUMN app.pair.a IS 'first';
CREATE DOMAIN app.positive AS numeric(10,2) DEFAULT 1 NOT NULL
  CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 1000000);
COMMENT ON DOMAIN app.positive IS 'more than nothing';
COMMENT ON CONSTRAINT above ON DOMAIN app.positive IS 'really';
CREATE DOMAIN app.loose AS text COLLATE "C";
ALTER DOMAIN app.loose ADD CONSTRAINT late CHECK (VALUE <> '') NOT VALID;
CREATE TYPE app.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE COLLATION app.german (provider = icu, locale = 'de');
COMMENT ON COLLATION app.german IS 'sorted as in a phone book';

-- Routines.
CREATE FUNCTION app.add(a integer, b integer DEFAULT 2) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT a + b';
COMMENT ON FUNCTION app.add(integer, integer) IS 'a sum';
ALTER FUNCTION app.add(integer, integer) OWNER TO sluice_test_owner;
REVOKE ALL ON FUNCTION app.add(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.add(integer, integer) TO "sluice test ""reader""";
CREATE FUNCTION app.add(VARIADIC parts text[]) RETURNS text
  LANGUAGE sql AS $f$SELECT string_agg(x, '$$') FROM unnest(parts) x -- end
$f$;
CREATE PROCEDURE app.work(INOUT n int) LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '8MB' AS
  'BEGIN n := n + 1; END';
COMMENT ON PROCEDURE app.work(int) IS 'works';
CREATE FUNCTION app.new_sum(s integer, v integer) RETURNS integer LANGUAGE sql AS 'SELECT s + v';
CREATE AGGREGATE app.total(integer) (SFUNC = app.new_sum, STYPE = integer, INITCOND = '0');
COMMENT ON AGGREGATE app.total(integer) IS 'adds up';
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE OPERATOR app.|+| (LEFTARG = integer, RIGHTARG = integer, FUNCTION = app.add);
COMMENT ON OPERATOR app.|+| (integer, integer) IS 'plus plus plus';
CREATE FUNCTION app.mood_number(app.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (app.mood AS integer) WITH FUNCTION app.mood_number(app.mood) AS ASSIGNMENT;

-- Text search.
CREATE TEXT SEARCH DICTIONARY app.dict (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION app.conf (COPY = english);
ALTER TEXT SEARCH CONFIGURATION app.conf ALTER MAPPING FOR asciiword WITH app.dict, english_stem;
COMMENT ON TEXT SEARCH CONFIGURATION app.conf IS 'words';

-- Sequences and tables.
CREATE SEQUENCE app.ticket AS int START 10 INCREMENT 5 MINVALUE 10 MAXVALUE 1000 CACHE 3 CYCLE;
COMMENT ON SEQUENCE app.ticket IS 'numbers';
GRANT USAGE ON SEQUENCE app.ticket TO PUBLIC;
CREATE TABLE app.customers (
  id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.customer_numbers START 100 INCREMENT 7),
  email varchar(200) NOT NULL COLLATE "C",
  name text DEFAULT 'x' || 'y',
  mood app.mood NOT NULL DEFAULT 'ok',
  moods app.mood[] DEFAULT '{sad}',
  amount app.positive,
  total numeric(10,2) DEFAULT app.add(1, 2),
  twice numeric GENERATED ALWAYS AS (total * 2) STORED,
  ticket int DEFAULT nextval('app.ticket'),
  span app.span,
  CONSTRAINT customers_pk PRIMARY KEY (id) INCLUDE (email) WITH (fillfactor = 90),
  CONSTRAINT email_once UNIQUE NULLS NOT DISTINCT (email, name) INCLUDE (total)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT total_ok CHECK (total >= 0 AND name <> ''),
  CONSTRAINT no_overlap EXCLUDE USING gist (span WITH &&) WHERE (total > 0) DEFERRABLE
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE app.customers ADD CONSTRAINT late CHECK (total < 1000000) NO INHERIT NOT VALID;
ALTER TABLE app.customers ALTER name SET STORAGE EXTERNAL, ALTER name SET STATISTICS 50,
  ALTER name SET (n_distinct = -0.5), ALTER email SET COMPRESSION pglz;
ALTER TABLE app.customers CLUSTER ON customers_pk;
COMMENT ON TABLE app.customers IS 'who buys';
COMMENT ON COLUMN app.customers.email IS 'lower case';
COMMENT ON CONSTRAINT customers_pk ON app.customers IS 'the key';
COMMENT ON CONSTRAINT total_ok ON app.customers IS 'never less';
COMMENT ON CONSTRAINT no_overlap ON app.customers IS 'apart';
ALTER SEQUENCE app.ticket OWNED BY app.customers.ticket;
ALTER TABLE app.customers OWNER TO sluice_test_owner;
GRANT SELECT, INSERT ON app.customers TO "sluice test ""reader""" WITH GRANT OPTION;
GRANT UPDATE (email, name) ON app.customers TO PUBLIC;
CREATE TABLE public.orders (
  id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  customer bigint,
  other bigint,
  extra serial,
  CONSTRAINT buyer FOREIGN KEY (customer) REFERENCES app.customers (id)
    MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL (customer) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE orders ADD CONSTRAINT helper FOREIGN KEY (other) REFERENCES app.customers
  ON DELETE RESTRICT ON UPDATE SET DEFAULT NOT VALID;
COMMENT ON CONSTRAINT buyer ON orders IS 'whose';
CREATE INDEX by_name ON app.customers USING btree (lower(name) text_pattern_ops DESC NULLS LAST,
  email COLLATE "POSIX", total) INCLUDE (mood) WITH (fillfactor = 80) WHERE total > 10;
ALTER INDEX app.by_name ALTER COLUMN 1 SET STATISTICS 77;
COMMENT ON INDEX app.by_name IS 'quick';
CREATE UNIQUE INDEX one ON app.customers USING btree (id);
ALTER TABLE app.customers REPLICA IDENTITY USING INDEX one;
CREATE UNLOGGED TABLE public.scratchpad (note text);
ALTER TABLE scratchpad REPLICA IDENTITY FULL;
CREATE STATISTICS app.stats (dependencies, mcv) ON email, name FROM app.customers;
COMMENT ON STATISTICS app.stats IS 'they go together';

-- Inheritance, typed tables, partitions.
CREATE TABLE app.parent (id int NOT NULL, note text DEFAULT 'p', CONSTRAINT positive CHECK (id > 0));
CREATE TABLE app.child (extra int, note text DEFAULT 'c') INHERITS (app.parent);
ALTER TABLE app.child ALTER COLUMN id SET DEFAULT 5;
CREATE TABLE app.typed OF app.pair (a WITH OPTIONS DEFAULT 1 NOT NULL, PRIMARY KEY (a));
CREATE TABLE public.events (at date NOT NULL, what text DEFAULT 'x', n int CHECK (n > 0),
  CONSTRAINT events_key PRIMARY KEY (at, what)) PARTITION BY RANGE (at);
CREATE INDEX events_what ON public.events (what);
CREATE TABLE public.events_2024 PARTITION OF public.events
  FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE public.events_2025 PARTITION OF public.events
  FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (what);
CREATE TABLE app.events_2025_a PARTITION OF public.events_2025 (n DEFAULT 3) FOR VALUES IN ('a', 'it''s');
CREATE TABLE public.events_rest PARTITION OF public.events DEFAULT;
CREATE INDEX only_here ON events_2024 (n);
CREATE TABLE public.of_event (at date, what text,
  FOREIGN KEY (at, what) REFERENCES public.events (at, what));

-- Foreign data.
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
COMMENT ON SERVER files IS 'on disk';
CREATE FOREIGN TABLE app.passwd (login text OPTIONS (force_not_null 'true'), rest text DEFAULT 'r')
  SERVER files OPTIONS (filename '/etc/passwd', format 'text', delimiter ':');
COMMENT ON FOREIGN TABLE app.passwd IS 'users';

-- Views.
CREATE VIEW app.rich WITH (security_barrier = true) AS
  SELECT id, email FROM app.customers WHERE total > 100 AND mood = 'ok' WITH LOCAL CHECK OPTION;
ALTER VIEW app.rich ALTER COLUMN email SET DEFAULT 'nobody';
COMMENT ON COLUMN app.rich.email IS 'theirs';
CREATE VIEW app.grouped AS SELECT id, email, name FROM app.customers GROUP BY id;
CREATE VIEW public.a_richest AS SELECT * FROM app.rich LIMIT 1;
CREATE MATERIALIZED VIEW app.sums AS SELECT customer, count(*) AS n FROM orders GROUP BY 1;
CREATE UNIQUE INDEX sums_key ON app.sums (customer);
COMMENT ON MATERIALIZED VIEW app.sums IS 'kept';
CREATE MATERIALIZED VIEW app.empty AS SELECT * FROM app.sums WITH NO DATA;

-- A function and a view that need each other.
CREATE VIEW app.circle AS SELECT 1 AS id, 'x'::text AS name;
CREATE FUNCTION app.of_circle(app.circle) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
CREATE OR REPLACE VIEW app.circle AS
  SELECT id::int AS id, name FROM app.customers WHERE app.of_circle(NULL) IS NULL;
-- A default that needs a function of its own table's rows.
-- Two keys over the same columns.
CREATE TABLE app.own (id int, n int, CONSTRAINT once UNIQUE (id));
ALTER TABLE app.own ADD CONSTRAINT twice UNIQUE (id);
CREATE FUNCTION app.count_own(app.own) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE app.own ALTER n SET DEFAULT app.count_own(NULL);
ALTER TABLE app.own ADD CONSTRAINT counted CHECK (app.count_own(own.*) > 0);
-- A body that is parsed when it is made.
CREATE FUNCTION app.newest() RETURNS int BEGIN ATOMIC SELECT max(id) FROM public.orders; END;

-- Triggers, rules, policies.
CREATE TRIGGER touched BEFORE UPDATE OF email ON app.customers
  FOR EACH ROW WHEN (NEW.total > 5) EXECUTE FUNCTION app.touch();
CREATE TRIGGER quiet AFTER INSERT ON app.customers EXECUTE FUNCTION app.touch();
ALTER TABLE app.customers DISABLE TRIGGER quiet;
COMMENT ON TRIGGER quiet ON app.customers IS 'sleeps';
CREATE TRIGGER instead INSTEAD OF INSERT ON app.rich FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER cloned AFTER INSERT ON public.events FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE RULE nothing AS ON DELETE TO scratchpad DO INSTEAD (SELECT 1; SELECT 2);
ALTER TABLE scratchpad ENABLE REPLICA RULE nothing;
COMMENT ON RULE nothing ON scratchpad IS 'no loss';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY mine ON orders AS RESTRICTIVE FOR UPDATE
  TO sluice_test_owner, "sluice test ""reader""" USING (id > 0) WITH CHECK (id > 1);
CREATE POLICY anyone ON orders USING (true);
COMMENT ON POLICY mine ON orders IS 'hands off';

-- Of the database.
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION app.watch();
ALTER EVENT TRIGGER watching DISABLE;
COMMENT ON EVENT TRIGGER watching IS 'eyes';
CREATE PUBLICATION news FOR TABLE orders (id, customer) WHERE (id > 0)
  WITH (publish = 'insert');
COMMENT ON PUBLICATION news IS 'told';
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE sluice_test_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Names.
CREATE TYPE "We""ird .sch 🚿"."ty'pe" AS ENUM ('a''b', '');
CREATE TABLE "We""ird .sch 🚿"."ta'ble; --" ("col ""1""" int PRIMARY KEY, "$x" text, "Ünï" int UNIQUE,
  "WHERE" int REFERENCES "We""ird .sch 🚿"."ta'ble; --" ("Ünï"), "a
b" "We""ird .sch 🚿"."ty'pe" DEFAULT '', CHECK ("col ""1""" > 0));
COMMENT ON TABLE "We""ird .sch 🚿"."ta'ble; --" IS E'back\\slash';
CREATE TABLE "user" ("select" int, "sixty-three bytes of a name that goes on to the very end of it abc" int);
CREATE INDEX "select" ON "user" ("select");
CREATE VIEW "We""ird .sch 🚿"."order" AS SELECT * FROM "We""ird .sch 🚿"."ta'ble; --";
