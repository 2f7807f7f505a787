// What a PostgreSQL connection answers beside rows: errors, notices, COPY, the loss of the server.
#include "tests/engine/postgres_fixture.h"

#include "models/engine/postgres/postgres_connection.h"

#include <thread>

using namespace sluice;
using engine::TransactionState;

class TestPostgresErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), m_cluster.error());
        QVERIFY2(!m_cluster.createDatabase("work").empty(), m_cluster.error());
        auto opened = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        m_connection = std::move(*opened);
    }

    void errorsSayWhatCodeAndWhere()
    {
        const std::string sql = "SELECT '\xC3\xA4\xF0\x9F\x90\x98', nosuch";
        const auto result = m_connection->query({.text = sql}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("42703"));
        QCOMPARE(result.error().kind, ErrorKind::Syntax);
        QVERIFY(result.error().position == sql.find("nosuch"));
        QCOMPARE(result.error().statement, sql);
    }

    void constraintErrorsCarryTheirDetail()
    {
        run("CREATE TABLE once (id int PRIMARY KEY)");
        run("INSERT INTO once VALUES (7)");
        const auto result =
            engine::execute(*m_connection, {.text = "INSERT INTO once VALUES (7)"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Constraint);
        QCOMPARE(result.error().code, std::string("23505"));
        QVERIFY(result.error().detail.find("(id)=(7)") != std::string::npos);
    }

    void aPasswordInAStatementStaysOutOfTheError()
    {
        const auto result =
            m_connection->query({.text = "ALTER ROLE nobody_here PASSWORD 'S3CRET' nonsense"}, {});
        QVERIFY(!result);
        QVERIFY(describe(result.error()).find("S3CRET") == std::string::npos);
        QVERIFY(result.error().statement.find("S3CRET") == std::string::npos);
    }

    void twoStatementsAreOneTooMany()
    {
        const auto result = m_connection->query({.text = "SELECT 1; SELECT 2"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("42601"));
    }

    void anErrorAmidTheRowsComesBehindThem()
    {
        auto cursor =
            m_connection->query({.text = "SELECT 100 / (5 - g) FROM generate_series(1, 10) g"}, {});
        QVERIFY(cursor);
        const auto batch = (*cursor)->next({});
        QVERIFY(batch && (*batch)->rowCount() == 4);
        const auto failure = (*cursor)->next({});
        QVERIFY(!failure);
        QCOMPARE(failure.error().code, std::string("22012"));
        cursor->reset();
        QCOMPARE(m_connection->transactionState(), TransactionState::None);
    }

    void copyToStdoutGivesItsLines()
    {
        const auto rows = engine::fetchAll(
            *m_connection,
            {.text = "COPY (SELECT g, 'a\tb' FROM generate_series(1, 3) g) TO STDOUT"}, {});
        QVERIFY2(rows, rows ? "" : describe(rows.error()).c_str());
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE(*rows->at(2)[0].text(), std::string("3\ta\\tb"));
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aCopyLeftEarlyFreesTheConnection()
    {
        {
            auto cursor = m_connection->query(
                {.text = "COPY (SELECT g FROM generate_series(1, 100000000) g) TO STDOUT"}, {});
            QVERIFY(cursor && (*cursor)->next({.rows = 5}));
        }
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void copyFromStdinIsRefusedAndTheConnectionStays()
    {
        run("CREATE TABLE sink (id int)");
        const auto result = m_connection->query({.text = "COPY sink FROM STDIN"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsupported);
        QCOMPARE(test::cellOf(*m_connection, "SELECT count(*) FROM sink"), std::string("0"));
    }

    void anEmptyStatementIsNoError()
    {
        const auto result = engine::execute(*m_connection, {.text = "-- nothing"}, {});
        QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    }

    void noticesAreCollected()
    {
        auto *connection = static_cast<postgres::PostgresConnection *>(m_connection.get());
        static_cast<void>(connection->takeNotices());
        run("DO $$ BEGIN RAISE NOTICE 'heard'; END $$");
        QVERIFY(connection->takeNotices() == std::vector<std::string>{"heard"});
    }

    void aTerminatedBackendIsALostConnection()
    {
        auto victim = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY(victim);
        const std::string pid = test::cellOf(**victim, "SELECT pg_backend_pid()");
        const std::jthread killer([this, pid] {
            auto other = test::openTarget(m_cluster.conninfo("work"));
            const std::string active = "SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid
                                       + " AND query LIKE '%doomed%' AND state = 'active'";
            while (other && test::cellOf(**other, active) == "0") {
                std::this_thread::yield();
            }
            static_cast<void>(test::cellOf(**other, "SELECT pg_terminate_backend(" + pid + ")"));
        });
        const auto rows =
            engine::fetchAll(**victim, {.text = "SELECT pg_sleep(1000) /* doomed */"}, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
        const auto again = engine::fetchAll(**victim, {.text = "SELECT 1"}, {});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::ConnectionLost);
        QCOMPARE((*victim)->transactionState(), TransactionState::None);
        QVERIFY(!(*victim)->isAlive()); // so that the worker opens another
    }

    void cleanupTestCase() { m_connection.reset(); }

private:
    void run(const char *sql)
    {
        const auto done = engine::execute(*m_connection, {.text = sql}, {});
        QVERIFY2(done, done ? "" : describe(done.error()).c_str());
    }

    test::PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
};

QTEST_APPLESS_MAIN(TestPostgresErrors)
#include "tst_postgres_errors.moc"
