#include "widgets/grid/cell_selection.h"
#include "widgets/grid/row_geometry.h"

#include <QTest>

#include <limits>

using namespace sluice::ui;

class TestGridGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRowsHaveNoPlace()
    {
        RowGeometry rows;
        rows.setRowCount(0);
        QCOMPARE(rows.slotCount(), 0);
        QCOMPARE(rows.rowAtSlot(0), -1);
        QCOMPARE(rows.rowAtY(10, 0), -1);
        QCOMPARE(rows.maximumTopSlot(500), 0);
        rows.setRowCount(-5);
        QCOMPARE(rows.rowCount(), 0);
    }

    void rowsAndPixelsAgree()
    {
        RowGeometry rows;
        rows.setRowHeight(26);
        rows.setRowCount(100);
        QCOMPARE(rows.yOfRow(12, 10), 52);
        QCOMPARE(rows.rowAtY(51, 10), 11);
        QCOMPARE(rows.rowAtY(52, 10), 12);
        QCOMPARE(rows.rowAtY(-1, 10), 9);
        QCOMPARE(rows.yOfRow(8, 10), -52);
        QCOMPARE(rows.rowAtY(26 * 200, 10), -1);
    }

    void lastRowsOfTheLargestModelAreReached()
    {
        RowGeometry rows;
        rows.setRowHeight(26);
        rows.setRowCount(std::numeric_limits<int>::max());
        QVERIFY(!rows.isClamped());
        const int top = rows.maximumTopSlot(260);
        QCOMPARE(top, std::numeric_limits<int>::max() - 10);
        QCOMPARE(rows.rowAtY(259, top), std::numeric_limits<int>::max() - 1);
        QCOMPARE(rows.yOfRow(std::numeric_limits<int>::max() - 1, 0),
                 26LL * (std::numeric_limits<int>::max() - 1));
    }

    void moreRowsThanAModelCanCountAreClamped()
    {
        RowGeometry rows;
        rows.setRowCount(5'000'000'000LL);
        QVERIFY(rows.isClamped());
        QCOMPARE(rows.rowCount(), RowGeometry::kMaxRows);
        rows.setRowCount(10);
        QVERIFY(!rows.isClamped());
    }

    void expansionsTakeWholeSlots()
    {
        RowGeometry rows;
        rows.setRowHeight(10);
        rows.setRowCount(20);
        rows.setExpansion(3, 2);
        rows.setExpansion(7, 1);
        QCOMPARE(rows.slotCount(), 23);
        QCOMPARE(rows.slotOfRow(3), 3);
        QCOMPARE(rows.slotOfRow(4), 6);
        QCOMPARE(rows.slotOfRow(8), 11);
        for (std::int64_t row = 0; row < 20; ++row) {
            QCOMPARE(rows.rowAtSlot(rows.slotOfRow(row)), row);
        }
        QCOMPARE(rows.rowAtSlot(4), 3);
        QCOMPARE(rows.rowAtSlot(5), 3);
        QCOMPARE(rows.rowAtSlot(23), -1);
        rows.setExpansion(3, 0);
        QCOMPARE(rows.slotOfRow(4), 4);
        rows.setRowCount(5);
        QCOMPARE(rows.slotCount(), 5);
    }

    void expansionsOfTheLargestModelStayInRange()
    {
        RowGeometry rows;
        rows.setRowCount(RowGeometry::kMaxRows);
        rows.setExpansion(0, 1000);
        QCOMPARE(rows.slotCount(), RowGeometry::kMaxRows + 1000);
        QCOMPARE(rows.maximumTopSlot(26), std::numeric_limits<int>::max());
    }

    void selectionCountsWithoutWalkingRows()
    {
        CellSelection selection;
        selection.set({0, 0, 1'999'999'999, 11});
        QCOMPARE(selection.cellCount(), 24'000'000'000LL);
        QCOMPARE(selection.rowCount(), 2'000'000'000LL);
        QCOMPARE(selection.rects().size(), std::size_t{1});
    }

    void overlappingRectanglesAreCountedOnce()
    {
        CellSelection selection;
        selection.set({0, 0, 9, 9});
        selection.add({5, 5, 14, 14});
        QCOMPARE(selection.cellCount(), 100 + 100 - 25);
        QCOMPARE(selection.rowCount(), 15);
        selection.subtract({0, 0, 0, 0});
        QVERIFY(!selection.contains(0, 0));
        QVERIFY(selection.contains(0, 1));
        QCOMPARE(selection.cellCount(), 174);
        const CellRect box{0, 0, 14, 14};
        QCOMPARE(selection.boundingRect(), box);
    }

    void selectionStaysOnItsRows()
    {
        CellSelection selection;
        selection.set({10, 0, 12, 0});
        selection.rowsInserted(5, 3);
        QCOMPARE(selection.rects().front().top, 13);
        selection.rowsRemoved(14, 1);
        QCOMPARE(selection.rowCount(), 2);
        selection.rowsRemoved(0, 13);
        QCOMPARE(selection.rects().front().top, 0);
        selection.rowsRemoved(0, 2);
        QVERIFY(selection.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestGridGeometry)
#include "tst_grid_geometry.moc"
