// Lanes: four connections, or one that serves all; and what a session tells its observers.
#include "models/session/run_query.h"
#include "open_session.h"

#include <QTest>

using namespace sluice;
using namespace sluice::tests;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHasFourConnections();
    void memoryIsSharedByAllLanes();
    void theCatalogAndTheFactsArrive();
    void aStoppedJobStillAnswers();
    void anInlinePostAnswersToo();

private:
    static Result<std::thread::id> threadOf(OpenSession &open, session::Lane lane);
};

Result<std::thread::id> TestSession::threadOf(OpenSession &open, session::Lane lane)
{
    std::optional<Result<std::thread::id>> answer;
    (void)open.session().ask<std::thread::id>(
        lane,
        [](engine::Connection &, std::stop_token) -> Result<std::thread::id> {
            return std::this_thread::get_id();
        },
        [&answer](Result<std::thread::id> id) { answer = id; });
    open.queue().runUntil([&answer] { return answer.has_value(); });
    return *answer;
}

void TestSession::aFileHasFourConnections()
{
    SqliteFile file;
    OpenSession open(file.path());
    const std::set<std::thread::id> threads{
        *threadOf(open, session::Lane::Interactive), *threadOf(open, session::Lane::Browse),
        *threadOf(open, session::Lane::Background), *threadOf(open, session::Lane::Files)};
    QCOMPARE(threads.size(), session::kLanes);
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void TestSession::memoryIsSharedByAllLanes()
{
    OpenSession open(":memory:");
    QCOMPARE(*threadOf(open, session::Lane::Interactive), *threadOf(open, session::Lane::Browse));
    (void)open.session().ask<std::int64_t>(
        session::Lane::Background,
        [](engine::Connection &connection, std::stop_token) {
            return engine::execute(connection, {.text = "SELECT 99"}, {});
        },
        [](const auto &) {});
    QVERIFY(open.queue().runUntil([&open] {
        return std::any_of(open.sent.begin(), open.sent.end(), [](const auto &entry) {
            return entry.statement.text == "SELECT 99" && entry.lane == session::Lane::Background;
        });
    }));
}

void TestSession::theCatalogAndTheFactsArrive()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY)");
    OpenSession open(file.path());

    QCOMPARE(open.failure, std::string());
    QVERIFY(open.session().catalog()->tables.contains({"main", "t"}));
    QVERIFY(open.session().facts().has_value());
    QVERIFY(open.session().facts()->product.starts_with("SQLite"));
}

void TestSession::aStoppedJobStillAnswers()
{
    SqliteFile file;
    OpenSession open(file.path());
    int finished = 0;
    for (int i = 0; i < 20; ++i) {
        (void)session::runQuery(
            open.session(),
            {.text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                     "SELECT max(i) FROM n"},
            {.finished = [&finished](const auto &) { ++finished; }});
    }
    open.session().cancelAll();
    QVERIFY(open.queue().runUntil([&finished] { return finished == 20; }));
}

void TestSession::anInlinePostAnswersToo()
{
    SqliteFile file;
    const sqlite::SqliteEngine sqlite;
    const std::vector<const engine::Engine *> engines{&sqlite};
    std::atomic<std::int64_t> rows{0};
    std::atomic<bool> isDone{false};
    session::Session session(engine::Engines(engines),
                             {&sqlite, {.engine = "sqlite", .values = {{"path", file.path()}}}},
                             [](const std::function<void()> &function) { function(); });
    (void)session::runQuery(session,
                            {.text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                     "FROM n WHERE i < 100000) SELECT i FROM n"},
                            {.batch = [&rows](const auto &batch) { rows += batch->rowCount(); },
                             .finished =
                                 [&isDone](const auto &) {
                                     isDone = true;
                                     isDone.notify_all();
                                 }});
    isDone.wait(false);
    QCOMPARE(rows.load(), 100'000);
}

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
