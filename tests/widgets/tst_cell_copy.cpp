// Selected cells as text: what is written, when it waits, and where it stops.
#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/cell_copy.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace sluice::ui;

namespace {

constexpr int kHuge = 1'000'000'000;

CellSelection selectionOf(std::initializer_list<CellRect> rects)
{
    CellSelection selection;
    for (const CellRect &rect : rects) {
        selection.add(rect);
    }
    return selection;
}

CellCopy copyOf(const BigGridModel &model, const CellSelection &selection,
                data::RowFormat format = data::RowFormat::Tsv, std::int64_t cap = kCopyCellCap)
{
    return {model, selection,
            data::makeRowWriter(format, {.header = format != data::RowFormat::Tsv}), cap};
}

} // namespace

class TestCellCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullAndEmptyAreToldApart()
    {
        BigGridModel model(4, BigGridModel::mixedTypes());
        model.change(0, 1, "");
        CellCopy copy = copyOf(model, selectionOf({{0, 1, 1, 4}}));
        copy.advance(4);
        QVERIFY(copy.isDone());
        QCOMPARE(copy.take().text, std::string("\"\"\tpaid\ttrue\tr0c4\nr1c1\tpaid\tfalse\t"));
    }

    void namesAndTypesGoAlong()
    {
        const BigGridModel model(4, BigGridModel::mixedTypes());
        CellCopy copy = copyOf(model, selectionOf({{0, 0, 1, 1}}), data::RowFormat::Csv);
        copy.advance(4);
        QCOMPARE(copy.take().text, std::string("c0,c1\r\n0,r0c1\r\n1,r1c1"));
        CellCopy json = copyOf(model, selectionOf({{0, 0, 0, 1}}), data::RowFormat::Json);
        json.advance(4);
        QCOMPARE(json.take().text, std::string("[\n{\"c0\":0,\"c1\":\"r0c1\"}\n]"));
    }

    void whatIsNotSelectedIsEmptyAndUntouchedColumnsAreLeftOut()
    {
        const BigGridModel model(9, BigGridModel::mixedTypes());
        const CellSelection selection = selectionOf({{0, 0, 0, 0}, {2, 3, 2, 3}, {5, 0, 5, 0}});
        CellCopy copy = copyOf(model, selection);
        copy.advance(9);
        const CopiedCells copied = copy.take();
        QCOMPARE(copied.text, std::string("0\t\n\ttrue\n5\t"));
        QCOMPARE(copied.cells, 3);
    }

    void stopsAtTheCapAndSaysSo()
    {
        const BigGridModel model(kHuge, BigGridModel::mixedTypes());
        CellCopy copy =
            copyOf(model, selectionOf({{0, 0, kHuge - 1, 4}}), data::RowFormat::Tsv, 1000);
        QCOMPARE(copy.allCells(), 1000);
        copy.advance(kHuge);
        const CopiedCells copied = copy.take();
        QVERIFY(copied.isCut);
        QCOMPARE(copied.cells, 1000);
        QCOMPARE(std::ranges::count(copied.text, '\n'), 199);
    }

    void goesOnPieceByPiece()
    {
        const BigGridModel model(100, BigGridModel::mixedTypes());
        const CellSelection selection = selectionOf({{0, 0, 99, 4}});
        CellCopy atOnce = copyOf(model, selection);
        atOnce.advance(100);
        CellCopy pieces = copyOf(model, selection);
        int calls = 0;
        while (!pieces.isDone()) {
            pieces.advance(100, 33);
            ++calls;
        }
        QCOMPARE(calls, 15);
        QCOMPARE(pieces.take(), atOnce.take());
    }

    void waitsForRows()
    {
        BigGridModel model(100, BigGridModel::mixedTypes());
        model.loaded = false;
        CellCopy copy = copyOf(model, selectionOf({{7, 0, 8, 4}}));
        copy.advance(100);
        QVERIFY(!copy.isDone());
        QCOMPARE(copy.nextRow(), 7);
        model.loaded = true;
        copy.advance(100);
        QVERIFY(copy.isDone());
        QCOMPARE(copy.take().cells, 10);
    }

    void endsWithTheRowsThatAreLeft()
    {
        const BigGridModel model(100, BigGridModel::mixedTypes());
        CellCopy copy = copyOf(model, selectionOf({{90, 0, 99, 0}}));
        copy.advance(95);
        QVERIFY(copy.isDone());
        QCOMPARE(copy.take().text, std::string("90\n91\n92\n93\n94"));
    }
};

QTEST_GUILESS_MAIN(TestCellCopy)
#include "tst_cell_copy.moc"
