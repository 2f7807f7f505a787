// The reading of a schema: what it does to the connection, and what changes under it.
#include "tests/engine/postgres_fixture.h"

using namespace sluice;

class TestPostgresReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), m_cluster.error());
        QVERIFY2(!m_cluster.createDatabase("reading").empty(), m_cluster.error());
        QVERIFY2(m_cluster.runSql("CREATE SCHEMA app; CREATE TABLE app.t (id int PRIMARY KEY)",
                                  "reading"),
                 m_cluster.error());
        auto opened = test::openTarget(m_cluster.conninfo("reading"));
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        m_connection = std::move(*opened);
    }

    void anInvalidIndexIsSaidToBe()
    {
        QVERIFY2(m_cluster.runSql("CREATE TABLE bad (a int); INSERT INTO bad VALUES (1), (1);",
                                  "reading"),
                 m_cluster.error());
        QVERIFY(
            !m_cluster.runSql("CREATE UNIQUE INDEX CONCURRENTLY bad_key ON bad (a);", "reading"));
        const auto catalog = m_connection->readCatalog({});
        QVERIFY(catalog);
        QVERIFY(!catalog->tables.at({"public", "bad"}).indexes.at("bad_key").valid);
    }

    void theSameSchemaReadsTheSame()
    {
        const auto a = m_connection->readCatalog({});
        const auto b = m_connection->readCatalog({});
        QVERIFY(a && b);
        QVERIFY(*a == *b);
    }

    void anOpenTransactionSeesItsOwnTablesAndKeepsItsPath()
    {
        const auto run = [this](const char *sql) {
            return engine::execute(*m_connection, {.text = sql}, {}).has_value();
        };
        QVERIFY(run("SET search_path = app, public"));
        QVERIFY(run("BEGIN") && run("CREATE TABLE app.unborn (id int)"));
        const auto catalog = m_connection->readCatalog({});
        const std::string path = test::cellOf(*m_connection, "SHOW search_path");
        QVERIFY(run("ROLLBACK"));
        QVERIFY(catalog && catalog->tables.contains({"app", "unborn"}));
        QCOMPARE(path, std::string("app, public"));
    }

    void aStoppedReadLeavesNoTransactionBehind()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto catalog = m_connection->readCatalog({.stop = stop.get_token()});
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_connection->transactionState(), engine::TransactionState::None);
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void analysedTablesSayHowManyRowsTheyHave()
    {
        QVERIFY2(m_cluster.runSql("CREATE TABLE many AS SELECT generate_series(1, 1234); "
                                  "ANALYZE many;",
                                  "reading"),
                 m_cluster.error());
        const auto catalog = m_connection->readCatalog({});
        QVERIFY(catalog);
        QVERIFY((catalog->tables.at({"public", "many"}).estimatedRows == 1234));
    }

    void whatAnExtensionOwnsIsItsOwn()
    {
        QVERIFY2(
            m_cluster.runSql("CREATE SCHEMA ext; CREATE EXTENSION pg_stat_statements SCHEMA ext",
                             "reading"),
            m_cluster.error());
        const auto catalog = m_connection->readCatalog({});
        QVERIFY(catalog);
        for (const auto &[name, view] : catalog->views) {
            QVERIFY(name.schema != "ext");
        }
        QCOMPARE(catalog->extensions.at("pg_stat_statements").schema, std::string("ext"));
        QVERIFY(catalog->unread.empty());
    }

    void cleanupTestCase() { m_connection.reset(); }

private:
    test::PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
};

QTEST_APPLESS_MAIN(TestPostgresReading)
#include "tst_postgres_reading.moc"
