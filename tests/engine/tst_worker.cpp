// The worker: jobs in order on one thread, each cancelled waiting or running, each answered.
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/engine/worker.h"

#include <QTest>

#include <future>

using namespace sluice;

namespace {

constexpr auto kEndless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

Result<std::unique_ptr<engine::Connection>> openMemory(std::stop_token stop)
{
    static const sqlite::SqliteEngine engine;
    SLUICE_TRY(const auto options, engine.recognise("sqlite::memory:"));
    return engine.open(*options, {.stop = std::move(stop)});
}

// What a statement's job answers, and on which thread it ran.
struct Answer
{
    Result<std::int64_t> rows;
    std::thread::id thread;
};

std::future<Answer> run(engine::Worker &worker, std::string statement,
                        engine::Worker::JobId *id = nullptr,
                        std::shared_ptr<std::promise<void>> begun = {})
{
    auto promise = std::make_shared<std::promise<Answer>>();
    const auto job = [=](Result<engine::Connection *> connection, std::stop_token stop) {
        if (begun) {
            begun->set_value();
        }
        promise->set_value({connection
                                ? engine::execute(**connection, {.text = statement}, {.stop = stop})
                                : Result<std::int64_t>(fail(connection.error())),
                            std::this_thread::get_id()});
    };
    const engine::Worker::JobId given = worker.submit(job);
    if (id != nullptr) {
        *id = given;
    }
    return promise->get_future();
}

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsShareOneConnectionOnOneThread();
    void aRunningJobIsCancelled();
    void aWaitingJobIsCancelledAndStillAnswers();
    void endingCancelsWhatRuns();
    void aFailedOpenIsToldAndTriedAgain();
};

void TestWorker::jobsShareOneConnectionOnOneThread()
{
    engine::Worker worker(openMemory);
    auto first = run(worker, "CREATE TEMP TABLE t (i)");
    auto second = run(worker, "INSERT INTO t VALUES (1), (2)");
    const Answer made = first.get();
    const Answer filled = second.get();
    QVERIFY(made.rows.has_value());
    QCOMPARE(*filled.rows, 2);
    QVERIFY(made.thread == filled.thread && made.thread != std::this_thread::get_id());
}

void TestWorker::aRunningJobIsCancelled()
{
    engine::Worker worker(openMemory);
    auto begun = std::make_shared<std::promise<void>>();
    engine::Worker::JobId id = 0;
    auto endless = run(worker, kEndless, &id, begun);
    begun->get_future().wait();
    worker.cancel(id);
    QCOMPARE(endless.get().rows.error().kind, ErrorKind::Cancelled);
    QVERIFY(run(worker, "SELECT 1").get().rows.has_value());
}

void TestWorker::aWaitingJobIsCancelledAndStillAnswers()
{
    engine::Worker worker(openMemory);
    auto begun = std::make_shared<std::promise<void>>();
    engine::Worker::JobId running = 0;
    engine::Worker::JobId waiting = 0;
    auto endless = run(worker, kEndless, &running, begun);
    begun->get_future().wait();
    auto queued = run(worker, kEndless, &waiting);
    worker.cancel(waiting);
    worker.cancel(running);
    QCOMPARE(endless.get().rows.error().kind, ErrorKind::Cancelled);
    QCOMPARE(queued.get().rows.error().kind, ErrorKind::Cancelled);
}

void TestWorker::endingCancelsWhatRuns()
{
    std::future<Answer> endless;
    {
        engine::Worker worker(openMemory);
        auto begun = std::make_shared<std::promise<void>>();
        endless = run(worker, kEndless, nullptr, begun);
        begun->get_future().wait();
    }
    QCOMPARE(endless.get().rows.error().kind, ErrorKind::Cancelled);
}

void TestWorker::aFailedOpenIsToldAndTriedAgain()
{
    int tries = 0;
    engine::Worker worker([&](std::stop_token stop) -> Result<std::unique_ptr<engine::Connection>> {
        if (++tries == 1) {
            return fail(ErrorKind::Unreachable, "nobody there");
        }
        return openMemory(std::move(stop));
    });
    QCOMPARE(run(worker, "SELECT 1").get().rows.error().kind, ErrorKind::Unreachable);
    QVERIFY(run(worker, "SELECT 1").get().rows.has_value());
}

QTEST_APPLESS_MAIN(TestWorker)
#include "tst_worker.moc"
