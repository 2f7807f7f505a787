// The real window walks the sample shop in SQLite and a shop of the same shape in PostgreSQL; what it did is checked by
// the sqlite3 C API and psql.
#include "app/sample/sample_database.h"
#include "tests/e2e/walks.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using namespace sluice::test;

namespace {

constexpr auto kPostgresShop = R"(
CREATE TYPE order_status AS ENUM ('new', 'paid', 'shipped');
CREATE TABLE customers (id integer PRIMARY KEY, fullname text NOT NULL, email text UNIQUE, born date);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers (id),
    status order_status NOT NULL DEFAULT 'new', total numeric(10,2) NOT NULL, meta jsonb, placed_at timestamptz NOT NULL);
CREATE VIEW paid AS SELECT * FROM orders WHERE status = 'paid';
INSERT INTO customers SELECT i, 'Customer ' || i, i || '@example.com', CASE WHEN i % 4 > 0 THEN date '1980-01-01' + i END
    FROM generate_series(1, 2000) i;
INSERT INTO orders SELECT 9000 + i, 1 + i % 2000, (ARRAY['new','paid','shipped'])[1 + i % 3]::order_status, (i % 9000) / 7.0,
    CASE WHEN i % 3 > 0 THEN jsonb_build_object('gift', i % 2 = 0, 'coupon', 'W' || i) END,
    timestamptz '2026-01-10 00:24:13.313+00' + i * interval '1 hour' FROM generate_series(1, 50000) i;
ANALYZE;
)";

constexpr auto kPostgresDesired = R"(
CREATE TYPE order_status AS ENUM ('new', 'paid', 'shipped');
CREATE TABLE customers (id integer PRIMARY KEY, full_name text NOT NULL, email text UNIQUE, born date);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers (id),
    status order_status NOT NULL DEFAULT 'new', total numeric(12,2) NOT NULL, meta jsonb, placed_at timestamptz NOT NULL,
    region text NOT NULL DEFAULT 'EU');
CREATE INDEX orders_region_idx ON orders (region, status);
CREATE VIEW paid AS SELECT id, customer_id, status, total, meta, placed_at FROM orders WHERE status = 'paid';
)";

// The renamed column kept its values, the new one is filled.
const std::vector<std::pair<QString, QString>> kNothingLost = {
    {u"SELECT count(full_name) FROM customers"_s, u"SELECT count(*) FROM customers"_s},
    {u"SELECT count(*) FROM orders WHERE region = 'EU'"_s, u"SELECT count(*) FROM orders"_s}};

} // namespace

class TestWalks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteShop();
    void postgresShop();

private:
    QTemporaryDir m_folder;
};

void TestWalks::sqliteShop()
{
    const app::EngineList engines;
    const auto sample = app::makeSample(engines.all(), m_folder.path().toStdString(), {});
    QVERIFY2(sample, sample ? "" : sample.error().message.c_str());
    const QString path = QString::fromStdString(sample->database.string());
    walk({.prefix = u"sqlite"_s,
          .target = path,
          .ask = [path](const QString &query) { return SqliteFile(path).rows(query.toUtf8()); },
          .run = [path](const QString &script) { return SqliteFile(path).run(script.toUtf8()); },
          .desired = QString::fromStdString(sample->schema.string()),
          .equalAfter = kNothingLost});
}

void TestWalks::postgresShop()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.start(), cluster.error());
    const std::string target = cluster.createDatabase("shop");
    QVERIFY2(cluster.runSql(kPostgresShop, "shop"), cluster.error());
    QFile desired(m_folder.filePath(u"desired.sql"_s));
    QVERIFY(desired.open(QIODevice::WriteOnly));
    desired.write(kPostgresDesired);
    desired.close();
    walk(
        {.prefix = u"postgres"_s,
         .target = QString::fromStdString(target),
         .ask =
             [&](const QString &query) {
                 return QString::fromStdString(cluster.query(query.toStdString(), "shop"))
                     .split(u'\n');
             },
         .run = [&](const QString &script) { return cluster.runSql(script.toStdString(), "shop"); },
         .desired = desired.fileName(),
         .equalAfter = kNothingLost});
}

QTEST_MAIN(TestWalks)
#include "tst_walks.moc"
