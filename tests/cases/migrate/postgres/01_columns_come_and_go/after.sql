CREATE TABLE orders (id integer PRIMARY KEY, total numeric(10,2) NOT NULL,
    region text NOT NULL DEFAULT 'north', at timestamptz DEFAULT now());
COMMENT ON TABLE orders IS 'what''s sold';
COMMENT ON COLUMN orders.region IS 'where';
