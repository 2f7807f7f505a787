// Results larger than their memory: every cell comes back from disk, and a full disk loses nothing.
#include "models/data/format.h"
#include "models/data/result_set.h"
#include "models/data/spill_file.h"

#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

using namespace sluice;
using namespace sluice::data;

namespace {

constexpr int kColumns = 4;

std::vector<ResultColumn> columns()
{
    return {{.name = "i"}, {.name = "r"}, {.name = "t"}, {.name = "b"}};
}

std::string textOf(std::int64_t row)
{
    return row % 7 == 0 ? std::string(1000, 'z') : "row " + std::to_string(row);
}

BatchPtr batch(std::int64_t first, int rows)
{
    RowBatchBuilder builder(kColumns);
    for (std::int64_t row = first; row < first + rows; ++row) {
        builder.addInteger(row * (row % 2 == 0 ? 1 : -1));
        builder.addReal(static_cast<double>(row) / 3);
        row % 5 == 0 ? builder.addNull() : builder.addText(textOf(row));
        builder.addBlob("\x01\x02", row % 11 == 0 ? 99 : 0);
    }
    return builder.take();
}

bool isRight(const ResultSet &result, std::int64_t row)
{
    const bool integer = result.cell(row, 0).integer == row * (row % 2 == 0 ? 1 : -1);
    const bool real = result.cell(row, 1).real == static_cast<double>(row) / 3;
    const CellView text = result.cell(row, 2);
    const bool same = row % 5 == 0 ? text.kind == ValueKind::Null : text.bytes == textOf(row);
    const CellView blob = result.cell(row, 3);
    return integer && real && same && blob.fullSize == (row % 11 == 0 ? 99U : 2U)
           && blob.bytes == "\x01\x02";
}

} // namespace

class TestResultSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBackFromDisk();
    void aCopyStaysWhatItWas();
    void memoryStaysUnderTheCap();
    void nothingSpillsWhileItFits();
    void cellsOfOneMegabyteComeBack();
    void theFileHasNoName();
    void aFullDiskIsToldAndKeepsTheRows();
    void anImpossibleFolderIsAnError();
};

void TestResultSet::everyCellComesBackFromDisk()
{
    ResultSet result(columns(), 20'000);
    std::int64_t rows = 0;
    for (const int size : {1, 256, 4096, 17, 4096, 4096}) {
        QVERIFY(result.append(batch(rows, size)));
        rows += size;
    }
    QCOMPARE(result.rowCount(), rows);
    QVERIFY(result.spilledBytes() > 0);
    for (std::int64_t row = 0; row < rows; ++row) {
        QVERIFY2(isRight(result, row), std::to_string(row).c_str());
    }
    for (std::int64_t i = 0; i < 200; ++i) { // jumping, not only in order
        QVERIFY(isRight(result, (i * 7919) % rows));
    }
    QVERIFY(!result.readError());
}

// Another thread reads it while more rows arrive, and after the result is gone.
void TestResultSet::aCopyStaysWhatItWas()
{
    auto result = std::make_unique<ResultSet>(columns(), 20'000);
    QVERIFY(result->append(batch(0, 4096)));
    QVERIFY(result->append(batch(4096, 4096)));
    QVERIFY(result->spilledBytes() > 0);
    const ResultCopy copy = result->copy();
    std::int64_t right = 0;
    std::jthread reader([&] {
        for (std::size_t i = 0; i < copy.batchCount(); ++i) {
            const auto rows = copy.batch(i);
            for (int row = 0; rows && row < (*rows)->rowCount(); ++row) {
                const std::int64_t number = (*rows)->cell(row, 0).integer;
                right += std::abs(number) == right ? 1 : 0;
            }
        }
    });
    QVERIFY(result->append(batch(8192, 4096)));
    result.reset();
    reader.join();
    QCOMPARE(right, std::int64_t{8192});
    QCOMPARE(copy.columns(), columns());
}

void TestResultSet::memoryStaysUnderTheCap()
{
    ResultSet result(columns(), 300'000);
    for (int i = 0; i < 40; ++i) {
        QVERIFY(result.append(batch(i * 500, 500)));
        QVERIFY(result.memoryBytes() <= 300'000);
    }
}

void TestResultSet::nothingSpillsWhileItFits()
{
    ResultSet result(columns());
    QVERIFY(result.append(batch(0, 1000)));
    QVERIFY(result.append(nullptr));
    QCOMPARE(result.spilledBytes(), std::uint64_t{0});
    QCOMPARE(result.rowCount(), 1000);
    QVERIFY(isRight(result, 999));
}

void TestResultSet::cellsOfOneMegabyteComeBack()
{
    ResultSet result({{.name = "t"}}, 1000);
    for (char letter = 'a'; letter < 'g'; ++letter) {
        RowBatchBuilder builder(1);
        builder.addText(std::string(1 << 20, letter));
        QVERIFY(result.append(builder.take()));
    }
    QVERIFY(result.spilledBytes() >= 5U << 20U);
    QVERIFY(result.cell(5, 0).bytes == std::string(1 << 20, 'f'));
    QVERIFY(result.cell(1, 0).bytes == std::string(1 << 20, 'b'));
}

void TestResultSet::theFileHasNoName()
{
    QVERIFY(std::filesystem::create_directory("spill-here"));
    ResultSet result(columns(), 1);
    result.setSpillFolder("spill-here");
    QVERIFY(result.append(batch(0, 10)));
    QVERIFY(result.append(batch(10, 10)));
    QVERIFY(result.spilledBytes() > 0);
    QVERIFY(std::filesystem::is_empty("spill-here"));
    QVERIFY(std::filesystem::remove("spill-here"));
}

void TestResultSet::aFullDiskIsToldAndKeepsTheRows()
{
    // A file size limit makes writes fail half-way, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = 400'000;
    ResultSet result(columns(), 1000);
    QVERIFY(result.append(batch(0, 100)));
    setrlimit(RLIMIT_FSIZE, &tight);
    Result<> answer;
    std::int64_t rows = 100;
    while (answer && rows < 100'000) {
        answer = result.append(batch(rows, 500));
        rows += answer ? 500 : 0;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::DiskFull);
    QCOMPARE(result.rowCount(), rows);
    QVERIFY(isRight(result, rows - 1));
    QVERIFY(result.append(batch(rows, 500))); // there is room again
    QVERIFY(isRight(result, rows + 499));
}

void TestResultSet::anImpossibleFolderIsAnError()
{
    ResultSet result(columns(), 1);
    result.setSpillFolder("/nonexistent/folder");
    QVERIFY(result.append(batch(0, 10)));
    const auto answer = result.append(batch(10, 10));
    QVERIFY(!answer);
    QVERIFY(!answer.error().message.empty());
    QCOMPARE(result.rowCount(), 10);
}

QTEST_APPLESS_MAIN(TestResultSet)
#include "tst_result_set.moc"
