// Rows of a PostgreSQL connection as they come, and how a stop or a deadline ends them.
#include "tests/engine/postgres_fixture.h"

#include <csignal>
#include <fstream>
#include <thread>

using namespace sluice;
using namespace std::chrono_literals;

namespace {

// Requests the stop from another thread as soon as the server runs the statement; joins on destruction.
class StopWhenActive
{
public:
    StopWhenActive(const std::string &target, const std::string &marker, std::stop_source &stop)
        : m_thread([target, marker, &stop] {
            auto watcher = test::openTarget(target);
            const std::string sql = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' "
                                    "AND pid <> pg_backend_pid() AND query LIKE '%"
                                    + marker + "%'";
            while (watcher && test::cellOf(**watcher, sql) == "0") {
                std::this_thread::yield();
            }
            stop.request_stop();
        })
    {}

private:
    std::jthread m_thread;
};

std::size_t residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stoul(line.substr(6));
        }
    }
    return 0;
}

} // namespace

class TestPostgresRows : public QObject
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

    void aMillionRowsStreamInBoundedMemory()
    {
        auto cursor = m_connection->query(
            {.text = "SELECT g, repeat('x', 100) FROM generate_series(1, 1000000) g"}, {});
        QVERIFY(cursor);
        std::int64_t rows = 0;
        std::size_t largest = 0;
        const std::size_t before = residentKilobytes();
        std::size_t peak = before;
        while (true) {
            const auto batch = (*cursor)->next({});
            QVERIFY2(batch, batch ? "" : describe(batch.error()).c_str());
            if (!*batch) {
                break;
            }
            rows += (*batch)->rowCount();
            largest = std::max(largest, (*batch)->byteSize());
            peak = std::max(peak, residentKilobytes());
        }
        QCOMPARE(rows, std::int64_t{1'000'000});
        QVERIFY(largest <= (2U << 20U));
        QVERIFY2(peak - before < 32 * 1024, std::to_string(peak - before).c_str());
        QCOMPARE((*cursor)->commandTag(), std::string("SELECT 1000000"));
        QCOMPARE((*cursor)->affectedRows(), std::int64_t{-1});
    }

    void longCellsAreCutBetweenCharactersAndKeepTheirSize()
    {
        auto cursor = m_connection->query(
            {.text = "SELECT repeat('\xC3\xA9', 100), decode(repeat('ab', 50), 'hex'), 'x'"}, {});
        const auto batch = (*cursor)->next({.cellBytes = 11});
        QVERIFY(batch && *batch);
        QCOMPARE((*batch)->cell(0, 0).bytes.size(), std::size_t{10});
        QCOMPARE((*batch)->cell(0, 0).fullSize, std::uint64_t{200});
        QCOMPARE((*batch)->cell(0, 1).bytes.size(), std::size_t{11});
        QCOMPARE((*batch)->cell(0, 1).fullSize, std::uint64_t{50});
        QVERIFY(!(*batch)->cell(0, 2).isCut());
    }

    void aCursorLeftEarlyFreesTheConnection()
    {
        {
            auto cursor =
                m_connection->query({.text = "SELECT g FROM generate_series(1, 100000000) g"}, {});
            QVERIFY(cursor);
            QVERIFY((*cursor)->next({.rows = 10}));
        }
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'here'"), std::string("here"));
    }

    void aStopBeforeTheFirstRowIsAnsweredAtOnce_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("sleep") << QStringLiteral("SELECT pg_sleep(1000) /* slow-a */");
        QTest::newRow("endless") << QStringLiteral(
            "SELECT count(*) /* slow-b */ FROM generate_series(1, 100000000000)");
    }

    void aStopBeforeTheFirstRowIsAnsweredAtOnce()
    {
        QFETCH(QString, sql);
        std::stop_source stop;
        const StopWhenActive stopper(m_cluster.conninfo("work"),
                                     sql.contains(QStringLiteral("slow-a")) ? "slow-a" : "slow-b",
                                     stop);
        const auto rows = engine::fetchAll(*m_connection, {.text = sql.toStdString()},
                                           {.stop = stop.get_token()});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aStopAmidTheRowsEndsThem()
    {
        std::stop_source stop;
        auto cursor = m_connection->query(
            {.text = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) "
                     "SELECT n FROM r"},
            {.stop = stop.get_token()});
        QVERIFY(cursor && (*cursor)->next({}));
        stop.request_stop();
        const auto batch = (*cursor)->next({});
        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, ErrorKind::Cancelled);
        cursor->reset();
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aDeadlineIsATimeout()
    {
        const auto rows =
            engine::fetchAll(*m_connection, {.text = "SELECT pg_sleep(1000)"}, {.deadline = 50ms});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Timeout);
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aStopWhileTheServerIsSilentIsAnsweredAndTheLinkGivenUp()
    {
        auto victim = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY(victim);
        const auto pid =
            static_cast<pid_t>(std::stol(test::cellOf(**victim, "SELECT pg_backend_pid()")));
        QCOMPARE(kill(pid, SIGSTOP), 0); // the backend neither works nor hears a cancel
        const auto rows = engine::fetchAll(**victim, {.text = "SELECT 1"}, {.deadline = 20ms});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Timeout);
        const auto after = engine::fetchAll(**victim, {.text = "SELECT 2"}, {});
        kill(pid, SIGCONT);
        QVERIFY(!after);
        QCOMPARE(after.error().kind, ErrorKind::ConnectionLost);
    }

    void cleanupTestCase() { m_connection.reset(); }

private:
    test::PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
};

QTEST_APPLESS_MAIN(TestPostgresRows)
#include "tst_postgres_rows.moc"
