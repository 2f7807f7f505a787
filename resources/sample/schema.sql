-- The shop as it should be. Open it in a review to see the way there: a widened type and a new foreign key
-- on products, a renamed column of customers, a new NOT NULL column and a new index on orders.
CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
    name TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE CHECK (slug = lower(slug))
);

CREATE TABLE suppliers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    country CHAR(2) NOT NULL CHECK (length(country) = 2),
    contact JSON CHECK (contact IS NULL OR json_valid(contact))
);

CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE,
    category_id INTEGER NOT NULL REFERENCES categories (id),
    supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
    name VARCHAR(200) NOT NULL,
    price DECIMAL(10,2) NOT NULL CHECK (price >= 0),
    weight_kg REAL,
    tags JSON NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    is_active BOOLEAN NOT NULL DEFAULT 1,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX products_category_idx ON products (category_id, is_active);

CREATE TABLE product_images (
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 1,
    caption TEXT,
    image BLOB NOT NULL,
    PRIMARY KEY (product_id, position)
) WITHOUT ROWID;

CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    full_name TEXT NOT NULL,
    birthday DATE,
    is_vip BOOLEAN NOT NULL DEFAULT 0,
    preferences JSON CHECK (preferences IS NULL OR json_valid(preferences)),
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'shipping' CHECK (kind IN ('billing', 'shipping')),
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    zip TEXT NOT NULL,
    country CHAR(2) NOT NULL
);

CREATE INDEX addresses_customer_idx ON addresses (customer_id);

CREATE TABLE coupons (
    code TEXT PRIMARY KEY NOT NULL,
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 90),
    valid_until DATE
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    address_id INTEGER REFERENCES addresses (id),
    coupon_code TEXT REFERENCES coupons (code) ON UPDATE CASCADE,
    status TEXT NOT NULL DEFAULT 'new'
        CHECK (status IN ('new', 'paid', 'shipped', 'refunded', 'cancelled')),
    total DECIMAL(10,2) NOT NULL DEFAULT 0,
    placed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    meta JSON CHECK (meta IS NULL OR json_valid(meta)),
    note TEXT,
    region TEXT NOT NULL DEFAULT 'EU'
);

CREATE INDEX orders_customer_idx ON orders (customer_id, placed_at DESC);
CREATE INDEX orders_open_idx ON orders (placed_at) WHERE status IN ('new', 'paid');

CREATE INDEX orders_region_idx ON orders (region, status);

CREATE TABLE order_items (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    unit_price DECIMAL(10,2) NOT NULL,
    line_total DECIMAL(10,2) GENERATED ALWAYS AS (quantity * unit_price) VIRTUAL
);

CREATE INDEX order_items_order_idx ON order_items (order_id);

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    method TEXT NOT NULL CHECK (method IN ('card', 'transfer', 'invoice')),
    amount DECIMAL(10,2) NOT NULL,
    paid_at TIMESTAMP NOT NULL
);

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL UNIQUE REFERENCES orders (id),
    carrier TEXT NOT NULL,
    tracking TEXT,
    shipped_at TIMESTAMP NOT NULL
);

CREATE TABLE reviews (
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    body TEXT,
    written_at TIMESTAMP NOT NULL,
    PRIMARY KEY (product_id, customer_id)
);

CREATE VIEW revenue_by_month AS
SELECT strftime('%Y-%m', o.placed_at) AS month,
       count(*) AS orders,
       round(sum(o.total), 2) AS revenue
FROM orders o
WHERE o.status IN ('paid', 'shipped')
GROUP BY month;

CREATE TRIGGER orders_total AFTER INSERT ON order_items
BEGIN
    UPDATE orders
    SET total = total + new.quantity * new.unit_price
    WHERE id = new.order_id;
END;
