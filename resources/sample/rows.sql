-- The sample shop's rows: spread by multiplication and remainder, so the same on every machine.
INSERT INTO categories (id, parent_id, name, slug) VALUES
    (1, NULL, 'Kitchen', 'kitchen'), (2, NULL, 'Office', 'office'), (3, NULL, 'Garden', 'garden'),
    (4, NULL, 'Outdoor', 'outdoor'), (5, 1, 'Knives', 'knives'), (6, 1, 'Cookware', 'cookware'),
    (7, 1, 'Coffee & tea', 'coffee-tea'), (8, 2, 'Paper', 'paper'), (9, 2, 'Pens', 'pens'),
    (10, 2, 'Lamps', 'lamps'), (11, 3, 'Tools', 'tools'), (12, 3, 'Seeds', 'seeds'),
    (13, 4, 'Tents', 'tents'), (14, 4, 'Backpacks', 'backpacks'), (15, 4, 'Stoves', 'stoves'),
    (16, NULL, 'Café', 'café');

INSERT INTO suppliers (id, name, country, contact)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
SELECT i,
       json_extract('["Nordlicht","Hollis & Sons","Atelier Brun","Kobayashi","O''Neill","Müller","Casa Verde","Ostsee"]', '$[' || (i % 8) || ']')
           || ' ' || json_extract('["GmbH","Ltd","SARL","K.K.","S.A."]', '$[' || (i % 5) || ']'),
       json_extract('["DE","GB","FR","JP","ES"]', '$[' || (i % 5) || ']'),
       CASE WHEN i % 6 = 0 THEN NULL ELSE json_object('email', 'sales' || i || '@example.com', 'phone', '+49 40 555 ' || (1000 + i)) END
FROM n;

INSERT INTO products (id, sku, category_id, supplier_id, name, price, weight_kg, tags, is_active, created_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1420)
SELECT i,
       printf('SKU-%05d', i * 7 % 100000),
       5 + (i * 31 % 11),
       1 + (i * 17 % 40),
       json_extract('["Plain","Classic","Folding","Travel","Little","Heavy","Everyday","Studio"]', '$[' || (i * 13 % 8) || ']') || ' '
           || json_extract('["oak","steel","linen","copper","glass","enamel","walnut"]', '$[' || (i * 11 % 7) || ']') || ' '
           || json_extract('["kettle","lamp","knife","tent","notebook","pan","trowel","stove","pen","backpack"]', '$[' || (i * 29 % 10) || ']'),
       round(3 + (i * 7919 % 24000) / 100.0, 2),
       CASE WHEN i % 9 = 0 THEN NULL ELSE round((i * 37 % 900) / 100.0 + 0.05, 3) END,
       CASE i % 4 WHEN 0 THEN '[]' WHEN 1 THEN '["new"]' WHEN 2 THEN '["sale","last pieces"]' ELSE '["handmade"]' END,
       i % 23 <> 0,
       datetime('2023-01-01', '+' || (i * 53 % 900) || ' days', '+' || (i * 97 % 86400) || ' seconds')
FROM n;

INSERT INTO customers (id, email, fullname, birthday, is_vip, preferences, created_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000),
people AS (
    SELECT i,
           json_extract('["Ada","Grace","Edsger","Barbara","Alan","Katherine","Donald","Radia","Linus","Margaret","Ken","Frances","Dennis","Zoë","José","Søren"]', '$[' || (i * 7 % 16) || ']') AS first,
           json_extract('["Byron","Hopper","Dijkstra","Liskov","Turing","Johnson","Knuth","Perlman","Torvalds","Hamilton","Thompson","Allen","Ritchie","O''Brien","Núñez","Kierkegaard"]', '$[' || (i * 11 / 16 % 16) || ']') AS last
    FROM n
)
SELECT i,
       lower(first) || '.' || i || '@example.com',
       first || ' ' || last,
       CASE WHEN i % 5 = 0 THEN NULL ELSE date('1950-01-01', '+' || (i * 131 % 20000) || ' days') END,
       i % 37 = 0,
       CASE WHEN i % 3 = 0 THEN NULL ELSE json_object('newsletter', json(CASE i % 2 WHEN 0 THEN 'true' ELSE 'false' END), 'language', CASE i % 4 WHEN 0 THEN 'de' ELSE 'en' END) END,
       datetime('2023-02-01', '+' || (i * 59 % 1000) || ' days', '+' || (i * 89 % 86400) || ' seconds')
FROM people;

INSERT INTO addresses (id, customer_id, kind, street, city, zip, country)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18233)
SELECT i,
       1 + (i * 7 % 12000),
       CASE WHEN i % 3 = 0 THEN 'billing' ELSE 'shipping' END,
       json_extract('["Lindenallee","High Street","Rue du Port","Calle Mayor","Storgata"]', '$[' || (i % 5) || ']') || ' ' || (1 + i % 180),
       json_extract('["Hamburg","Leeds","Lyon","Sevilla","Bergen","Zürich","København"]', '$[' || (i % 7) || ']'),
       printf('%05d', i * 313 % 99999),
       json_extract('["DE","GB","FR","ES","NO","CH","DK"]', '$[' || (i % 7) || ']')
FROM n;

INSERT INTO coupons (code, percent, valid_until) VALUES
    ('W103', 10, '2026-03-31'), ('SPRING', 15, '2026-06-01'), ('VIP', 25, NULL), ('LAST5', 5, '2025-12-31');

INSERT INTO orders (id, customer_id, address_id, coupon_code, status, placed_at, meta, note)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90000)
SELECT 9000 + i,
       1 + (i * 37 % 12000),
       CASE WHEN i % 11 = 0 THEN NULL ELSE 1 + (i * 41 % 18233) END,
       CASE i % 9 WHEN 0 THEN 'W103' WHEN 1 THEN 'SPRING' ELSE NULL END,
       json_extract('["paid","shipped","shipped","new","refunded","paid","cancelled","shipped"]', '$[' || (i * 5 % 8) || ']'),
       datetime('2024-01-01', '+' || (i * 101 % 1040) || ' days', '+' || (i * 7919 % 86400) || ' seconds'),
       CASE WHEN i % 4 = 0 THEN NULL ELSE json_object('gift', json(CASE i % 2 WHEN 0 THEN 'false' ELSE 'true' END), 'coupon', 'W' || (100 + i % 40), 'address', json_object('zip', printf('%04d', i * 9 % 9999))) END,
       CASE i % 5 WHEN 0 THEN 'leave at the door' WHEN 1 THEN 'please call first' ELSE NULL END
FROM n;

INSERT INTO order_items (id, order_id, product_id, quantity, unit_price)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 212408)
SELECT i,
       9001 + (i * 17 % 90000),
       1 + (i * 71 % 1420),
       1 + (i * 3 % 4),
       (SELECT price FROM products WHERE id = 1 + (i * 71 % 1420))
FROM n;

UPDATE orders SET total = round(total, 2);

INSERT INTO payments (order_id, method, amount, paid_at)
SELECT id, CASE id % 3 WHEN 0 THEN 'card' WHEN 1 THEN 'transfer' ELSE 'invoice' END, total, datetime(placed_at, '+' || (id % 72) || ' hours')
FROM orders WHERE status IN ('paid', 'shipped', 'refunded');

INSERT INTO shipments (order_id, carrier, tracking, shipped_at)
SELECT id, CASE id % 2 WHEN 0 THEN 'Parcel One' ELSE 'Bike Courier' END, CASE WHEN id % 6 = 0 THEN NULL ELSE printf('PO%08d', id * 37 % 100000000) END, datetime(placed_at, '+2 days')
FROM orders WHERE status = 'shipped';

INSERT INTO reviews (product_id, customer_id, stars, body, written_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 44872)
SELECT DISTINCT 1 + (i * 19 % 1420), 1 + (i * 23 % 12000), 1 + (i * 7 % 5),
       CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN 'Does what it should.' ELSE 'Solid, ' || (1 + i % 5) || ' weeks in daily use.' END,
       datetime('2024-03-01', '+' || (i * 61 % 900) || ' days')
FROM n;

ANALYZE;
