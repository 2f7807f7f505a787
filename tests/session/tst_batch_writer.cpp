// Batches written beside the reading: in order, whole, and no further than the first failure.
#include "models/session/batch_writer.h"

#include <QTest>

using namespace sluice;
using session::BatchWriter;

namespace {

data::BatchPtr batch(std::int64_t number)
{
    data::RowBatchBuilder builder(1);
    builder.addInteger(number);
    return builder.take();
}

} // namespace

class TestBatchWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWrittenInOrder();
    void theFirstFailureEndsIt();
    void whatWaitsIsDroppedUnfinished();
    void nothingIsSoonFinished();
};

void TestBatchWriter::allIsWrittenInOrder()
{
    std::vector<std::int64_t> written;
    BatchWriter writer([&written](const data::RowBatch &rows) -> Result<> {
        written.push_back(rows.cell(0, 0).integer);
        return {};
    });
    for (std::int64_t i = 0; i < 1000; ++i) {
        QVERIFY(writer.add(batch(i)));
    }
    QVERIFY(writer.finish());
    QCOMPARE(written.size(), std::size_t{1000});
    QVERIFY(std::is_sorted(written.begin(), written.end()));
}

void TestBatchWriter::theFirstFailureEndsIt()
{
    int calls = 0;
    BatchWriter writer([&calls](const data::RowBatch &) -> Result<> {
        ++calls;
        return calls == 3 ? Result<>(fail(ErrorKind::DiskFull, Message("full"))) : Result<>();
    });
    Result<> outcome;
    for (int i = 0; i < 1000 && outcome; ++i) {
        outcome = writer.add(batch(i));
    }
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::DiskFull);
    QVERIFY(!writer.finish());
    QCOMPARE(calls, 3);
}

void TestBatchWriter::whatWaitsIsDroppedUnfinished()
{
    std::mutex gate;
    int calls = 0;
    gate.lock();
    {
        BatchWriter writer([&](const data::RowBatch &) -> Result<> {
            ++calls;
            const std::lock_guard wait(gate);
            return {};
        });
        for (int i = 0; i < 3; ++i) {
            QVERIFY(writer.add(batch(i)));
        }
        gate.unlock();
    }
    QVERIFY(calls <= 3);
}

void TestBatchWriter::nothingIsSoonFinished()
{
    BatchWriter writer([](const data::RowBatch &) { return Result<>(); });
    QVERIFY(writer.finish());
}

QTEST_APPLESS_MAIN(TestBatchWriter)
#include "tst_batch_writer.moc"
