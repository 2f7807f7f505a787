// Streaming: order of what arrives, back-pressure, cancel, and a session that goes away in the middle.
#include "models/session/run_query.h"
#include "open_session.h"

#include <QTest>

using namespace sluice;
using namespace sluice::tests;

namespace {

const std::string kMillion = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                             "WHERE i < 1000000) SELECT i, 'row ' || i FROM n";
const std::string kEndless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

// What a query handed out, in order.
struct Received
{
    std::vector<std::string> order; // "columns", "batch", "finished"
    std::vector<int> batchRows;
    std::int64_t rows = 0;
    std::optional<Result<session::QuerySummary>> end;

    session::QuerySinks sinks()
    {
        return {.columns = [this](const auto &) { order.emplace_back("columns"); },
                .batch =
                    [this](const data::BatchPtr &batch) {
                        order.emplace_back("batch");
                        batchRows.push_back(batch->rowCount());
                        rows += batch->rowCount();
                    },
                .finished =
                    [this](Result<session::QuerySummary> summary) {
                        order.emplace_back("finished");
                        end = std::move(summary);
                    }};
    }
};

} // namespace

class TestRunQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsComeFirstAndTheEndComesLast();
    void theFirstBatchIsSmall();
    void theWorkerWaitsWhenEightBatchesAreUnderWay();
    void cancelStopsAStatementWithoutRows();
    void cancelStopsAWorkerThatWaits();
    void aDestroyedSessionDropsItsAnswers();
    void aDestroyedSessionFreesAWaitingWorker();
    void anUnreachableFileStillFinishes();
    void aSyntaxErrorIsToldWithItsPlace();
    void theTransactionIsKnownToTheSession();
    void ddlChangesTheSchemaWhenItIsCommittedToo();
    void statementsAreReportedWithTheirLane();

private:
    static Received runToEnd(OpenSession &open, const std::string &text);
};

Received TestRunQuery::runToEnd(OpenSession &open, const std::string &text)
{
    Received received;
    (void)session::runQuery(open.session(), {.text = text}, received.sinks());
    open.queue().runUntil([&received] { return received.end.has_value(); });
    return received;
}

void TestRunQuery::columnsComeFirstAndTheEndComesLast()
{
    SqliteFile file;
    OpenSession open(file.path());
    const Received got = runToEnd(open, kMillion);

    QVERIFY(got.end && *got.end);
    QCOMPARE(got.rows, 1'000'000);
    QCOMPARE((*got.end)->rows, 1'000'000);
    QCOMPARE(got.order.front(), std::string("columns"));
    QCOMPARE(std::count(got.order.begin(), got.order.end(), "columns"), 1);
    QCOMPARE(std::count(got.order.begin(), got.order.end(), "finished"), 1);
    QCOMPARE(got.order.back(), std::string("finished"));
}

void TestRunQuery::theFirstBatchIsSmall()
{
    SqliteFile file;
    OpenSession open(file.path());
    const Received got = runToEnd(open, kMillion);

    QVERIFY(got.batchRows.front() <= 256);
    QVERIFY(*std::max_element(got.batchRows.begin(), got.batchRows.end()) <= 4096);
}

void TestRunQuery::theWorkerWaitsWhenEightBatchesAreUnderWay()
{
    SqliteFile file;
    OpenSession open(file.path());
    open.queue().runPosted();
    Received got;
    (void)session::runQuery(open.session(), {.text = kMillion}, got.sinks());

    // The statement's report, its columns and eight batches: then nothing, until the owner takes one.
    QVERIFY(open.queue().waitForPosted(10));
    for (int taken = 0; taken < 20; ++taken) {
        const int seen = static_cast<int>(got.batchRows.size());
        QVERIFY(
            open.queue().runUntil([&] { return static_cast<int>(got.batchRows.size()) > seen; }));
        QVERIFY(open.queue().posted() <= 8);
    }
    QVERIFY(open.queue().runUntil([&got] { return got.end.has_value(); }));
    QCOMPARE(got.rows, 1'000'000);
}

void TestRunQuery::cancelStopsAStatementWithoutRows()
{
    SqliteFile file;
    OpenSession open(file.path());
    Received got;
    const auto request = session::runQuery(open.session(), {.text = kEndless}, got.sinks());
    open.session().cancel(request);

    QVERIFY(open.queue().runUntil([&got] { return got.end.has_value(); }));
    QVERIFY(!*got.end);
    QCOMPARE(got.end->error().kind, ErrorKind::Cancelled);
    QVERIFY(runToEnd(open, "SELECT 1").end->has_value());
}

void TestRunQuery::cancelStopsAWorkerThatWaits()
{
    SqliteFile file;
    OpenSession open(file.path());
    open.queue().runPosted();
    Received got;
    const auto request = session::runQuery(open.session(), {.text = kMillion}, got.sinks());
    QVERIFY(open.queue().waitForPosted(10));
    open.session().cancel(request);

    QVERIFY(open.queue().runUntil([&got] { return got.end.has_value(); }));
    QVERIFY(!*got.end);
    QCOMPARE(got.end->error().kind, ErrorKind::Cancelled);
    QVERIFY(got.rows < 1'000'000);
    QCOMPARE(got.order.back(), std::string("finished"));
}

void TestRunQuery::aDestroyedSessionDropsItsAnswers()
{
    SqliteFile file;
    OpenSession open(file.path());
    Received got;
    (void)session::runQuery(open.session(), {.text = "SELECT 1"}, got.sinks());
    QVERIFY(open.queue().waitForPosted(1));
    open.close();
    open.queue().runPosted();

    QVERIFY(got.order.empty());
}

void TestRunQuery::aDestroyedSessionFreesAWaitingWorker()
{
    SqliteFile file;
    OpenSession open(file.path());
    open.queue().runPosted();
    Received got;
    (void)session::runQuery(open.session(), {.text = kMillion}, got.sinks());
    QVERIFY(open.queue().waitForPosted(10));
    open.close(); // hangs, and so fails by ctest's limit, if the worker is not woken

    open.queue().runPosted();
    QVERIFY(got.order.empty());
}

void TestRunQuery::anUnreachableFileStillFinishes()
{
    OpenSession open("/nonexistent/folder/shop.db");
    QVERIFY(!open.failure.empty());
    const Received got = runToEnd(open, "SELECT 1");

    QVERIFY(got.end && !*got.end);
    QCOMPARE(got.order, std::vector<std::string>{"finished"});
}

void TestRunQuery::aSyntaxErrorIsToldWithItsPlace()
{
    SqliteFile file;
    OpenSession open(file.path());
    const Received got = runToEnd(open, "SELECT 1 FORM x");

    QVERIFY(got.end && !*got.end);
    QCOMPARE(got.end->error().kind, ErrorKind::Syntax);
    QVERIFY(got.end->error().position.has_value());
}

void TestRunQuery::theTransactionIsKnownToTheSession()
{
    SqliteFile file;
    OpenSession open(file.path());
    int changes = 0;
    open.watch({.transactionChanged = [&changes] { ++changes; }});
    (void)runToEnd(open, "BEGIN");
    QCOMPARE(open.session().transaction(), engine::TransactionState::Open);
    QCOMPARE(open.session().readingLane(), session::Lane::Interactive);
    (void)runToEnd(open, "ROLLBACK");

    QCOMPARE(open.session().transaction(), engine::TransactionState::None);
    QCOMPARE(open.session().readingLane(), session::Lane::Browse);
    QCOMPARE(changes, 2);
}

void TestRunQuery::ddlChangesTheSchemaWhenItIsCommittedToo()
{
    SqliteFile file;
    OpenSession open(file.path());
    const auto changedBy = [&open](const std::string &text) {
        return (*runToEnd(open, text).end)->changedSchema;
    };
    QVERIFY(!changedBy("SELECT 1"));
    QVERIFY(changedBy("CREATE TABLE a (x)"));
    QVERIFY(!changedBy("BEGIN"));
    QVERIFY(changedBy("CREATE TABLE b (x)"));
    QVERIFY(!changedBy("INSERT INTO b VALUES (1)"));
    QVERIFY(changedBy("COMMIT"));
    QVERIFY(!changedBy("SELECT 1"));
}

void TestRunQuery::statementsAreReportedWithTheirLane()
{
    SqliteFile file;
    OpenSession open(file.path());
    (void)runToEnd(open, "SELECT 42");

    const auto found = std::find_if(open.sent.begin(), open.sent.end(), [](const auto &entry) {
        return entry.statement.text == "SELECT 42";
    });
    QVERIFY(found != open.sent.end());
    QCOMPARE(found->lane, session::Lane::Interactive);
    QCOMPARE(found->statement.origin, engine::Origin::User);
}

QTEST_APPLESS_MAIN(TestRunQuery)
#include "tst_run_query.moc"
