// Batches: every value comes back bit by bit, in little memory.
#include "models/data/row_batch.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace sluice::data;

class TestRowBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersComeBack();
    void realsComeBackBitByBit();
    void bytesComeBackWithNulAndSize();
    void cutCellsKnowTheirFullSize();
    void takeStartsANewBatch();
    void ownedValuesAndViewsAgree();
    void aRowOfTenColumnsStaysSmall();
};

void TestRowBatch::integersComeBack()
{
    std::vector<std::int64_t> values = {0, 1, -1, 127, 128, -128, -129, 255, 256, 65535};
    for (int bit = 0; bit < 63; ++bit) {
        const std::int64_t power = std::int64_t{1} << bit;
        values.insert(values.end(), {power, power - 1, -power, -power - 1, -power + 1});
    }
    values.push_back(std::numeric_limits<std::int64_t>::min());
    values.push_back(std::numeric_limits<std::int64_t>::max());
    RowBatchBuilder builder(1);
    for (const std::int64_t value : values) {
        builder.addInteger(value);
    }
    const BatchPtr batch = builder.take();
    for (std::size_t i = 0; i < values.size(); ++i) {
        QCOMPARE(batch->cell(static_cast<int>(i), 0).integer, values[i]);
    }
}

void TestRowBatch::realsComeBackBitByBit()
{
    const std::vector<double> values = {0.0,
                                        -0.0,
                                        0.1,
                                        -1e308,
                                        std::numeric_limits<double>::denorm_min(),
                                        std::numeric_limits<double>::max(),
                                        std::numeric_limits<double>::infinity(),
                                        std::nan("")};
    RowBatchBuilder builder(static_cast<int>(values.size()));
    for (const double value : values) {
        builder.addReal(value);
    }
    const BatchPtr batch = builder.take();
    QCOMPARE(batch->rowCount(), 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        QCOMPARE(std::bit_cast<std::uint64_t>(batch->cell(0, static_cast<int>(i)).real),
                 std::bit_cast<std::uint64_t>(values[i]));
    }
}

void TestRowBatch::bytesComeBackWithNulAndSize()
{
    using namespace std::string_literals;
    const std::string nul = "a\0b"s;
    const std::string large(1 << 20, 'x');
    RowBatchBuilder builder(4);
    builder.addText(nul);
    builder.addBlob(large);
    builder.addText("");
    builder.addNull();
    const BatchPtr batch = builder.take();
    QVERIFY(batch->cell(0, 0).bytes == nul);
    QVERIFY(batch->cell(0, 1).bytes == large);
    QCOMPARE(batch->cell(0, 1).kind, ValueKind::Blob);
    QCOMPARE(batch->cell(0, 2).kind, ValueKind::Text);
    QCOMPARE(batch->cell(0, 2).bytes.size(), std::size_t{0});
    QCOMPARE(batch->cell(0, 3).kind, ValueKind::Null);
}

void TestRowBatch::cutCellsKnowTheirFullSize()
{
    RowBatchBuilder builder(2);
    builder.addText("whole");
    builder.addText("pre", 1'000'000);
    const BatchPtr batch = builder.take();
    QVERIFY(!batch->cell(0, 0).isCut());
    QVERIFY(batch->cell(0, 1).isCut());
    QCOMPARE(batch->cell(0, 1).fullSize, std::uint64_t{1'000'000});
}

void TestRowBatch::takeStartsANewBatch()
{
    RowBatchBuilder builder(2);
    builder.addInteger(1);
    builder.addInteger(2);
    const BatchPtr first = builder.take();
    QCOMPARE(builder.rowCount(), 0);
    builder.addInteger(3);
    builder.addInteger(4);
    const BatchPtr second = builder.take();
    QCOMPARE(first->cell(0, 0).integer, 1);
    QCOMPARE(second->cell(0, 1).integer, 4);
    QCOMPARE(second->columnCount(), 2);
}

void TestRowBatch::ownedValuesAndViewsAgree()
{
    const std::vector<Value> values = {Null{}, Value(std::int64_t{-5}), Value(2.5),
                                       Value(std::string("text")),
                                       Value(Bytes{std::byte{0}, std::byte{255}})};
    RowBatchBuilder builder(static_cast<int>(values.size()));
    for (const Value &value : values) {
        builder.add(toView(value));
    }
    const BatchPtr batch = builder.take();
    for (std::size_t i = 0; i < values.size(); ++i) {
        QVERIFY(toValue(batch->cell(0, static_cast<int>(i))) == values[i]);
    }
}

// The yardstick: 206 bytes a row held a table of ten columns as plain UTF-8 with 166 bytes of text.
void TestRowBatch::aRowOfTenColumnsStaysSmall()
{
    constexpr int kRows = 4096;
    constexpr double kYardstick = 206;
    RowBatchBuilder builder(10);
    for (int row = 0; row < kRows; ++row) {
        builder.addInteger(row * 1000LL);
        builder.addReal(row / 7.0);
        for (int column = 2; column < 10; ++column) {
            builder.addText("nineteen characters");
        }
    }
    const BatchPtr batch = builder.take();
    const double perRow = static_cast<double>(batch->byteSize()) / kRows;
    QVERIFY2(perRow <= 1.1 * kYardstick, std::to_string(perRow).c_str());
}

QTEST_APPLESS_MAIN(TestRowBatch)
#include "tst_row_batch.moc"
