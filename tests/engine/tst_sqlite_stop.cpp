// Calls that end early on SQLite: stopped, over time, or waiting for a lock.
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "tests/support/temporary_folder.h"

#include <thread>

using namespace sluice;
using namespace sluice::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *kEndless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
constexpr const char *kEndlessRows =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

// A database in which somebody else holds the lock.
struct LockedFile
{
    TemporaryFolder folder;
    std::unique_ptr<engine::Connection> connection = createSqlite(folder.path("locked.db"));
    SqliteFile other{QString::fromStdString(folder.path("locked.db"))};

    LockedFile()
    {
        run(*connection, "CREATE TABLE t(a)");
        if (!other.run("BEGIN EXCLUSIVE")) {
            qFatal("%s", other.error().constData());
        }
    }
};

} // namespace

class TestSqliteStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endlessStatementIsCancelled();
    void streamingStatementIsCancelledBetweenBatches();
    void stoppedCallSendsNothing();
    void deadlineEndsAStatement();
    void waitForALockIsCancelled();
    void waitForALockEndsAtTheDeadline();
    void connectionWorksAfterACancel();
    void cancelledWriteInATransactionIsRolledBack();
    void openingALockedFileIsCancelled();
    void catalogReadingIsCancelled();
};

void TestSqliteStop::endlessStatementIsCancelled()
{
    const auto connection = memorySqlite();
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    const Error error = errorOf(*connection, kEndless, {.stop = stop.get_token()});
    QCOMPARE(error.kind, ErrorKind::Cancelled);
    QCOMPARE(error.code, std::string("SQLITE_INTERRUPT"));
}

void TestSqliteStop::streamingStatementIsCancelledBetweenBatches()
{
    const auto connection = memorySqlite();
    std::stop_source stop;
    const auto cursor = connection->query({.text = kEndlessRows}, {.stop = stop.get_token()});
    QVERIFY(*(*cursor)->next({.rows = 10}));
    stop.request_stop();
    const auto batch = (*cursor)->next({});
    QVERIFY(!batch);
    QCOMPARE(batch.error().kind, ErrorKind::Cancelled);
}

void TestSqliteStop::stoppedCallSendsNothing()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    std::stop_source stop;
    stop.request_stop();
    const Error error = errorOf(*connection, "DROP TABLE t", {.stop = stop.get_token()});
    QCOMPARE(error.kind, ErrorKind::Cancelled);
    QCOMPARE(rowsOf(*connection, "SELECT * FROM sqlite_schema").size(), 1U);
}

void TestSqliteStop::deadlineEndsAStatement()
{
    const auto connection = memorySqlite();
    QCOMPARE(errorOf(*connection, kEndless, {.deadline = 30ms}).kind, ErrorKind::Timeout);
}

void TestSqliteStop::waitForALockIsCancelled()
{
    const LockedFile file;
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    const Error error =
        errorOf(*file.connection, "INSERT INTO t VALUES (1)", {.stop = stop.get_token()});
    QCOMPARE(error.kind, ErrorKind::Cancelled); // not Busy, which is the answer after seconds
}

void TestSqliteStop::waitForALockEndsAtTheDeadline()
{
    const LockedFile file;
    QCOMPARE(errorOf(*file.connection, "INSERT INTO t VALUES (1)", {.deadline = 30ms}).kind,
             ErrorKind::Timeout);
}

void TestSqliteStop::connectionWorksAfterACancel()
{
    const auto connection = memorySqlite();
    std::stop_source stop;
    {
        const auto cursor = connection->query({.text = kEndlessRows}, {.stop = stop.get_token()});
        stop.request_stop();
        QVERIFY(!(*cursor)->next({}));
    }
    QCOMPARE(rowsOf(*connection, "SELECT 1").size(), 1U);
}

void TestSqliteStop::cancelledWriteInATransactionIsRolledBack()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    run(*connection, "BEGIN");
    run(*connection, "INSERT INTO t VALUES (0)");
    const Error error = errorOf(*connection,
                                "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i "
                                "+ 1 FROM n) SELECT i FROM n",
                                {.deadline = 30ms});
    QCOMPARE(error.kind, ErrorKind::Timeout);
    QCOMPARE(connection->transactionState(), engine::TransactionState::None);
    QCOMPARE(error.hint, std::string("The transaction was rolled back."));
    QVERIFY(rowsOf(*connection, "SELECT * FROM t").empty());
}

void TestSqliteStop::openingALockedFileIsCancelled()
{
    const LockedFile file;
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    const auto opened = sqlite::SqliteEngine().open(sqliteOptions(file.folder.path("locked.db")),
                                                    {.stop = stop.get_token()});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Cancelled);
}

void TestSqliteStop::catalogReadingIsCancelled()
{
    const auto connection = memorySqlite();
    std::stop_source stop;
    stop.request_stop();
    const auto catalog = connection->readCatalog({.stop = stop.get_token()});
    QCOMPARE(catalog.error().kind, ErrorKind::Cancelled);
    QCOMPARE(connection->transactionState(), engine::TransactionState::None);
}

QTEST_APPLESS_MAIN(TestSqliteStop)
#include "tst_sqlite_stop.moc"
