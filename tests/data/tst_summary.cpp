// Sums, averages and extremes of cells: exact, whatever they are written as.
#include "models/data/summary.h"

#include <QTest>

using namespace sluice;
using catalog::TypeClass;
using data::CellView;
using data::Summariser;
using data::Summary;
using data::ValueKind;

namespace {

CellView text(std::string_view bytes)
{
    return {.kind = ValueKind::Text, .bytes = bytes, .fullSize = bytes.size()};
}

CellView integer(std::int64_t value)
{
    return {.kind = ValueKind::Integer, .integer = value};
}

CellView real(double value)
{
    return {.kind = ValueKind::Real, .real = value};
}

Summary summaryOf(std::initializer_list<std::string_view> texts, TypeClass type)
{
    Summariser cells;
    for (const std::string_view each : texts) {
        cells.add(text(each), type);
    }
    return cells.summary();
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingComesToNothing()
    {
        const Summary none = Summariser().summary();
        QCOMPARE(none.values, 0);
        QCOMPARE(none.sum, std::string());
        QCOMPARE(none.least, std::string());
    }

    void integersPastSixtyFourBits()
    {
        Summariser cells;
        for (int i = 0; i < 4; ++i) {
            cells.add(integer(std::numeric_limits<std::int64_t>::max()), TypeClass::Integer);
        }
        cells.add({}, TypeClass::Integer);
        const Summary sum = cells.summary();
        QCOMPARE(sum.sum, std::string("36893488147419103228"));
        QCOMPARE(sum.average, std::string("9223372036854775807"));
        QCOMPARE(sum.values, 4);
        QCOMPARE(sum.nulls, 1);
        QCOMPARE(sum.distinct, 1);
    }

    void decimalsAreExact()
    {
        const Summary sum = summaryOf({"0.1", "0.2", "-12.50", "1e2", "1.10"}, TypeClass::Decimal);
        QCOMPARE(sum.sum, std::string("88.9"));
        QCOMPARE(sum.average, std::string("17.78"));
        QCOMPARE(sum.least, std::string("-12.5"));
        QCOMPARE(sum.greatest, std::string("100"));
        const Summary third = summaryOf({"1", "0", "0"}, TypeClass::Decimal);
        QCOMPARE(third.average, std::string("0.3333333333333333"));
        QCOMPARE(summaryOf({"-1", "-1", "0"}, TypeClass::Decimal).average,
                 std::string("-0.6666666666666667"));
    }

    void aThousandDigitsStay()
    {
        const std::string nines(1000, '9');
        const Summary sum = summaryOf({nines, "1"}, TypeClass::Decimal);
        QCOMPARE(sum.sum, "1" + std::string(1000, '0'));
        QCOMPARE(sum.greatest, nines);
    }

    void realsAddAsTheyAreWritten()
    {
        Summariser cells;
        cells.add(real(0.1), TypeClass::Float);
        cells.add(real(0.2), TypeClass::Float);
        cells.add(integer(7), TypeClass::Text); // SQLite keeps what it was given
        QCOMPARE(cells.summary().sum, std::string("7.3"));
    }

    void whatIsNotFiniteIsLeftOut()
    {
        const Summary sum = summaryOf({"NaN", "Infinity", "-Infinity", "2"}, TypeClass::Float);
        QCOMPARE(sum.numbers, 1);
        QCOMPARE(sum.values, 4);
        QCOMPARE(sum.sum, std::string("2"));
        QCOMPARE(summaryOf({"1e999999", "2"}, TypeClass::Decimal).sum, std::string("2"));
    }

    void textsAreCounted()
    {
        const Summary sum = summaryOf({"a", "b", "a", ""}, TypeClass::Text);
        QCOMPARE(sum.distinct, 3);
        QCOMPARE(sum.numbers, 0);
        QCOMPARE(sum.least, std::string());
    }

    void datesHaveExtremes()
    {
        const Summary days = summaryOf({"2024-02-29", "1999-12-31", "infinity"}, TypeClass::Date);
        QCOMPARE(days.least, std::string("1999-12-31"));
        QCOMPARE(days.greatest, std::string("infinity"));
        QCOMPARE(summaryOf({"0044-03-15 BC", "1999-12-31"}, TypeClass::Date).least, std::string());
        QCOMPARE(summaryOf({"10000-01-01", "1999-12-31"}, TypeClass::Date).least, std::string());
        QCOMPARE(summaryOf({"-infinity", "1999-12-31"}, TypeClass::Date).least,
                 std::string("-infinity"));
    }

    void differentValuesAreCountedUpToACap()
    {
        Summariser cells;
        for (std::int64_t i = 0; i < 100'001; ++i) {
            cells.add(integer(i), TypeClass::Integer);
        }
        cells.add(integer(5), TypeClass::Integer);
        QCOMPARE(cells.summary().distinct, 100'000);
        QVERIFY(cells.summary().isDistinctCapped);
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
