#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/cell_editor.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::ui;
using sluice::item::CellState;
using sluice::test::BigGridModel;

namespace {

constexpr int kHuge = 2'000'000'000;

// A shown grid over a model of its own.
struct Stage
{
    explicit Stage(int rows,
                   std::vector<sluice::catalog::TypeRef> types = BigGridModel::mixedTypes())
        : model(rows, std::move(types))
    {
        view.setModel(&model);
        view.resize(900, 500);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }
    QPoint centre(int row, int column)
    {
        return view.visualRect(model.index(row, column)).center();
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view.isEditing() ? QApplication::focusWidget() : &view, Qt::Key(code),
                        modifiers);
    }
    std::pair<int, int> current() const
    {
        return {view.currentIndex().row(), view.currentIndex().column()};
    }
    BigGridModel model;
    GridView view;
};

using Place = std::pair<int, int>;

} // namespace

class TestGridView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Scheme::Light); }

    void severalRangesAreChosen()
    {
        Stage stage(100);
        GridView &view = stage.view;
        const auto press = [&](int row, int column, Qt::KeyboardModifiers modifiers) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers,
                              stage.centre(row, column));
        };
        const auto drag = [&](int row, int column, int toRow, int toColumn) {
            press(row, column, Qt::ControlModifier);
            QTest::mouseMove(view.viewport(), stage.centre(toRow, toColumn));
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                                stage.centre(toRow, toColumn));
        };
        view.moveTo(0, 0);
        drag(2, 1, 4, 2);
        QCOMPARE(view.selection().cellCount(), 7);
        QVERIFY(view.selection().contains(0, 0) && view.selection().contains(4, 2));
        stage.key(Qt::Key_Down, Qt::ShiftModifier); // the last one grows
        QCOMPARE(view.selection().cellCount(), 9);
        drag(3, 1, 3, 2); // out of the middle
        QCOMPARE(view.selection().cellCount(), 7);
        QVERIFY(!view.selection().contains(3, 1));
        view.addRow(6);
        QCOMPARE(view.selection().cellCount(), 7 + view.model()->columnCount());
        view.addRow(6);
        QCOMPARE(view.selection().cellCount(), 7);
        view.addColumn(4);
        QCOMPARE(view.selection().cellCount(), 107);
        press(8, 0, Qt::NoModifier);
        QCOMPARE(view.selection().cellCount(), 1);
    }

    // While the others scroll under them, to the mouse, to the keyboard and to the eye.
    void frozenColumnsStandStill()
    {
        Stage stage(100, std::vector<sluice::catalog::TypeRef>(
                             40, {"text", sluice::catalog::TypeClass::Text, {}}));
        GridView &view = stage.view;
        GridHeader &header = *view.header();
        view.setFrozenColumns(2);
        const int edge = header.frozenWidth();
        QCOMPARE(edge, header.sectionSize(0) + header.sectionSize(1));
        view.moveTo(3, 0);
        view.selectCells({});
        const QImage before = view.grab().toImage();
        view.horizontalScrollBar()->setValue(edge + 300);
        const QRect still = view.visualRect(stage.model.index(3, 1));
        QCOMPARE(still.left(), header.sectionSize(0));
        QCOMPARE(view.indexAt(still.center()).column(), 1);
        QCOMPARE(header.columnAt(still.center().x()), 1);
        QVERIFY(view.indexAt(QPoint(edge + 2, 10)).column() > 2);
        const QImage after = view.grab().toImage();
        const int gutter = view.viewport()->x();
        const QRect part(gutter, 0, edge, view.viewport()->geometry().bottom());
        QCOMPARE(after.copy(part), before.copy(part));
        QVERIFY(after.copy(part.translated(edge, 0)) != before.copy(part.translated(edge, 0)));

        view.moveTo(3, 2); // from under the frozen ones
        QCOMPARE(view.visualRect(stage.model.index(3, 2)).left(), edge);
        view.moveTo(3, 39);
        const int scrolled = view.horizontalScrollBar()->value();
        view.moveTo(3, 0);
        QCOMPARE(view.horizontalScrollBar()->value(), scrolled);

        const QPoint border(header.sectionSize(0) - 1, header.height() / 2);
        QWidget *area = header.viewport();
        QTest::mouseMove(area, border);
        QTest::mousePress(area, Qt::LeftButton, {}, border);
        QTest::mouseMove(area, border + QPoint(20, 0));
        QTest::mouseMove(area, border + QPoint(40, 0));
        QTest::mouseRelease(area, Qt::LeftButton, {}, border + QPoint(40, 0));
        QCOMPARE(header.frozenWidth(), edge + 40);
    }

    // Rather than leave none to see of the others.
    void frozenColumnsLeaveRoom()
    {
        Stage stage(100);
        stage.view.setColumnWidths({{u"c0"_s, 500}, {u"c1"_s, 600}});
        stage.view.setFrozenColumns(2);
        QCOMPARE(stage.view.header()->frozenColumns(), 1);
    }

    void arrowsMoveAndStopAtTheEdges()
    {
        Stage stage(10);
        stage.view.moveTo(0, 0);
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_Left);
        QCOMPARE(stage.current(), Place(0, 0));
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.current(), Place(1, 1));
        stage.key(Qt::Key_End);
        QCOMPARE(stage.current(), Place(1, 4));
        stage.key(Qt::Key_Home);
        QCOMPARE(stage.current(), Place(1, 0));
    }

    void controlGoesToTheEndOfTwoThousandMillionRows()
    {
        Stage stage(kHuge);
        stage.view.moveTo(5, 2);
        stage.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(stage.current(), Place(kHuge - 1, 4));
        QCOMPARE(stage.view.rowsInSight().last, kHuge - 1);
        QVERIFY(stage.view.viewport()->rect().contains(stage.centre(kHuge - 1, 4)));
        stage.key(Qt::Key_Down);
        QCOMPARE(stage.current(), Place(kHuge - 1, 4));
        stage.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(stage.current(), Place(0, 0));
        stage.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.current(), Place(kHuge - 1, 0));
    }

    void pagesMoveByWhatIsInSight()
    {
        Stage stage(kHuge);
        stage.view.moveTo(0, 0);
        const int page = stage.view.verticalScrollBar()->pageStep();
        stage.key(Qt::Key_PageDown);
        QCOMPARE(stage.current(), Place(page, 0));
        stage.key(Qt::Key_PageUp);
        QCOMPARE(stage.current(), Place(0, 0));
    }

    void shiftExtendsFromTheAnchor()
    {
        Stage stage(100);
        stage.view.moveTo(3, 1);
        stage.key(Qt::Key_Down, Qt::ShiftModifier);
        stage.key(Qt::Key_Down, Qt::ShiftModifier);
        stage.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(stage.view.selection().cellCount(), 6);
        stage.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(stage.view.selection().cellCount(), 4);
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.view.selection().cellCount(), 1);
    }

    void rowsAndColumnsAreSelectedByKey()
    {
        Stage stage(kHuge);
        stage.view.moveTo(7, 2);
        stage.key(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(stage.view.selection().cellCount(), 5);
        stage.key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(stage.view.selection().rowCount(), kHuge);
        QCOMPARE(stage.view.selection().cellCount(), kHuge);
    }

    void tabGoesOnInTheNextRow()
    {
        Stage stage(10);
        stage.view.moveTo(0, 4);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.current(), Place(1, 0));
        stage.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(stage.current(), Place(0, 4));
    }

    void selectAllAsksTheModelForNoRow()
    {
        Stage stage(kHuge);
        QSignalSpy summary(&stage.view, &GridView::selectionSummaryChanged);
        stage.view.moveTo(0, 0);
        QCoreApplication::processEvents();
        stage.model.calls = 0;
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.view.grab();
        QCOMPARE(summary.last().at(1).toLongLong(), 5LL * kHuge);
        // What one frame of about twenty rows asks; not a call a row.
        QVERIFY2(stage.model.calls < 3000, qPrintable(QString::number(stage.model.calls)));
    }

    void scrollingAsksOnlyForWhatIsInSight()
    {
        Stage stage(kHuge);
        stage.model.calls = 0;
        stage.view.verticalScrollBar()->setValue(kHuge / 2);
        stage.view.grab();
        QVERIFY2(stage.model.calls < 3000, qPrintable(QString::number(stage.model.calls)));
    }

    void clickAndDragSelectCells()
    {
        Stage stage(100);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(2, 1));
        QCOMPARE(stage.current(), Place(2, 1));
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          stage.centre(4, 2));
        QCOMPARE(stage.view.selection().cellCount(), 6);
        QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(1, 0));
        QMouseEvent move(QEvent::MouseMove, stage.centre(3, 3),
                         stage.view.viewport()->mapToGlobal(stage.centre(3, 3)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(stage.view.viewport(), &move);
        QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(3, 3));
        QCOMPARE(stage.view.selection().cellCount(), 12);
    }

    void controlClickAddsAndTakesAway()
    {
        Stage stage(100);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(2, 1));
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          stage.centre(4, 2));
        QCOMPARE(stage.view.selection().cellCount(), 2);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          stage.centre(4, 2));
        QCOMPARE(stage.view.selection().cellCount(), 1);
    }

    void gutterSelectsRowsAndHeaderSelectsColumns()
    {
        Stage stage(100);
        auto *gutter = stage.view.findChild<RowGutter *>();
        const int y = gutter->headHeight() + stage.centre(3, 0).y();
        QTest::mouseClick(gutter, Qt::LeftButton, {}, QPoint(10, y));
        const CellRect row{3, 0, 3, 4};
        QCOMPARE(stage.view.selection().boundingRect(), row);
        QTest::mouseClick(gutter, Qt::LeftButton, Qt::ShiftModifier,
                          QPoint(10, y + 2 * stage.view.geometryOfRows().rowHeight()));
        QCOMPARE(stage.view.selection().rowCount(), 3);
        GridHeader *header = stage.view.header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(2) + 20, 10));
        const CellRect column{0, 2, 99, 2};
        QCOMPARE(stage.view.selection().boundingRect(), column);
    }

    void rowsInViewIsSaidOnceAPlace()
    {
        Stage stage(kHuge);
        stage.model.views.clear();
        stage.view.viewport()->update();
        stage.view.grab();
        QVERIFY(stage.model.views.empty());
        stage.view.verticalScrollBar()->setValue(1'000'000);
        QCOMPARE(stage.model.views.size(), std::size_t{1});
        QCOMPARE(stage.model.views.back().first, 1'000'000);
        QCOMPARE(stage.model.views.back().second, stage.view.rowsInSight().last);
    }

    void wheelScrollsByRows()
    {
        Stage stage(kHuge);
        const QPointF place(100, 100);
        QWheelEvent wheel(place, stage.view.viewport()->mapToGlobal(place), {}, QPoint(0, -120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(stage.view.viewport(), &wheel);
        QCOMPARE(stage.view.rowsInSight().first, QApplication::wheelScrollLines());
    }

    void copyIsTabSeparatedText()
    {
        Stage stage(10);
        stage.model.change(1, 1, "two\nlines \"and\" a\ttab");
        stage.view.selectCells({0, 0, 1, 4});
        QSignalSpy copied(&stage.view, &GridView::copied);
        stage.key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(mime->text(), u"0\tr0c1\tpaid\ttrue\tr0c4\n"
                               "1\t\"two\nlines \"\"and\"\" a\ttab\"\tpaid\tfalse\t"_s);
        QVERIFY(!mime->hasHtml());
        QCOMPARE(copied.last().at(0).toInt(), 10);
        QCOMPARE(copied.last().at(1).toBool(), false);
    }

    void aValueByItselfIsCopiedAsItIs()
    {
        Stage stage(10);
        stage.model.change(1, 1, "two\nlines \"and\" a\ttab");
        stage.view.moveTo(1, 1);
        stage.view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"two\nlines \"and\" a\ttab"_s);
    }

    void copyWaitsForRowsThatAreNotLoaded()
    {
        Stage stage(10);
        stage.model.loaded = false;
        QGuiApplication::clipboard()->setText(u"before"_s);
        stage.view.selectAll();
        const QSignalSpy copied(&stage.view, &GridView::copied);
        stage.view.copy();
        QVERIFY(stage.view.isCopying());
        QCOMPARE(stage.model.views.back().first, 0);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        stage.model.load();
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(copied.last().at(0).toInt(), 50);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 9);
    }

    void escapeStopsCopying()
    {
        Stage stage(10);
        stage.model.loaded = false;
        QGuiApplication::clipboard()->setText(u"before"_s);
        stage.view.selectAll();
        const QSignalSpy cancelled(&stage.view, &GridView::copyCancelled);
        stage.view.copy();
        stage.key(Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!stage.view.isCopying());
        stage.model.load();
        QCoreApplication::processEvents();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void enterStagesAndGoesDown()
    {
        Stage stage(10);
        stage.view.moveTo(2, 1);
        stage.key(Qt::Key_F2);
        QVERIFY(stage.view.isEditing());
        auto *line = stage.view.cellEditor()->findChild<QLineEdit *>();
        QCOMPARE(line->text(), u"r2c1"_s);
        QTest::keyClicks(line, u"new"_s);
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.view.isEditing());
        QCOMPARE(stage.model.index(2, 1).data(Qt::EditRole).toString(), u"new"_s);
        QCOMPARE(stage.current(), Place(3, 1));
        QCOMPARE(stage.model.cellState(2, 1), CellState::Changed);
    }

    void typingReplacesAndTabGoesRight()
    {
        Stage stage(10);
        stage.view.moveTo(2, 1);
        QTest::keyClicks(&stage.view, u"x"_s);
        QVERIFY(stage.view.isEditing());
        QCOMPARE(stage.view.cellEditor()->text(), u"x"_s);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.model.index(2, 1).data(Qt::EditRole).toString(), u"x"_s);
        QCOMPARE(stage.current(), Place(2, 2));
        QVERIFY(stage.view.hasFocus());
    }

    void escapeLeavesTheCellAsItWas()
    {
        Stage stage(10);
        stage.view.moveTo(2, 1);
        QTest::keyClicks(&stage.view, u"x"_s);
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.view.isEditing());
        QCOMPARE(stage.model.index(2, 1).data(Qt::EditRole).toString(), u"r2c1"_s);
        QVERIFY(stage.view.hasFocus());
    }

    void openingAndClosingAnEditorChangesNothing()
    {
        Stage stage(10);
        stage.view.moveTo(1, 4); // NULL must not become an empty text
        stage.key(Qt::Key_F2);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.model.cellState(1, 4), CellState::Clean);
    }

    void refusedValueStaysOpenWithItsReason()
    {
        Stage stage(10);
        stage.model.rejection = u"an integer is expected"_s;
        stage.view.moveTo(2, 1);
        QTest::keyClicks(&stage.view, u"x"_s);
        stage.key(Qt::Key_Return);
        QVERIFY(stage.view.isEditing());
        QCOMPARE(stage.view.cellEditor()->rejection(), u"an integer is expected"_s);
        QCOMPARE(stage.view.cellEditor()->text(), u"x"_s);
        QCOMPARE(stage.current(), Place(2, 1));
        stage.model.rejection.clear();
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.view.isEditing());
    }

    void lockedCellSaysWhy()
    {
        Stage stage(10);
        QSignalSpy refused(&stage.view, &GridView::editRefused);
        stage.view.moveTo(2, 0);
        stage.key(Qt::Key_F2);
        QVERIFY(!stage.view.isEditing());
        QCOMPARE(refused.last().at(1).toString(), u"generated by the database"_s);
    }

    void enumsAndBooleansOfferTheirWords()
    {
        Stage stage(10);
        stage.view.moveTo(2, 2);
        stage.key(Qt::Key_F2);
        auto *list = stage.view.cellEditor()->findChild<QComboBox *>();
        QVERIFY(list);
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->currentText(), u"paid"_s);
        list->setCurrentText(u"shipped"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.model.index(2, 2).data(Qt::EditRole).toString(), u"shipped"_s);
        stage.view.moveTo(2, 3);
        QTest::keyClicks(&stage.view, u"f"_s);
        QCOMPARE(stage.view.cellEditor()->text(), u"false"_s);
        stage.key(Qt::Key_Escape);
    }

    void doubleClickOpensTheEditorAndAClickElsewhereStages()
    {
        Stage stage(10);
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(1, 1));
        QVERIFY(stage.view.isEditing());
        QTest::keyClicks(QApplication::focusWidget(), u"z"_s);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.centre(5, 2));
        QVERIFY(!stage.view.isEditing());
        QCOMPARE(stage.model.index(1, 1).data(Qt::EditRole).toString(), u"z"_s);
        QCOMPARE(stage.current(), Place(5, 2));
    }

    void keysAskForWhatTheWindowDoes()
    {
        Stage stage(10);
        QSignalSpy null(&stage.view, &GridView::setNullRequested);
        QSignalSpy insert(&stage.view, &GridView::insertRequested);
        QSignalSpy remove(&stage.view, &GridView::deleteRowsRequested);
        stage.view.selectCells({2, 1, 3, 1});
        stage.key(Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(null.size(), 2);
        stage.key(Qt::Key_Insert);
        QCOMPARE(insert.size(), 1);
        stage.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(remove.last().at(0).value<QList<int>>(), (QList<int>{2, 3}));
        stage.key(Qt::Key_Delete);
        QCOMPARE(stage.model.index(3, 1).data(Qt::EditRole).toString(), QString());
    }

    void tooManyRowsAreNotDeletedByOneKey()
    {
        Stage stage(kHuge);
        QSignalSpy remove(&stage.view, &GridView::deleteRowsRequested);
        QSignalSpy tooLarge(&stage.view, &GridView::selectionTooLarge);
        stage.view.selectAll();
        stage.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(remove.size(), 0);
        QCOMPARE(tooLarge.last().at(0).toLongLong(), kHuge);
    }

    void rowsThatComeAndGoKeepTheSelection()
    {
        Stage stage(50);
        stage.view.moveTo(20, 1);
        stage.model.append(1'000'000);
        QCOMPARE(stage.view.geometryOfRows().rowCount(), 1'000'050);
        QCOMPARE(stage.current(), Place(20, 1));
        stage.model.remove(0, 10);
        QCOMPARE(stage.current(), Place(10, 1));
        QVERIFY(stage.view.selection().contains(10, 1));
    }

    void chosenWidthsAreKeptAndGiven()
    {
        Stage stage(10);
        stage.view.header()->resizeSection(1, 222);
        QCOMPARE(stage.view.columnWidths().value(u"c1"_s), 222);
        BigGridModel other(5, BigGridModel::mixedTypes());
        stage.view.setModel(&other);
        QCOMPARE(stage.view.header()->sectionSize(1), 222);
        for (int column = 0; column < 5; ++column) {
            const int width = stage.view.header()->sectionSize(column);
            QVERIFY(width >= 60 && width <= 320);
        }
        stage.view.setModel(&stage.model);
    }

    void manyColumnsScrollByPixels()
    {
        const std::vector<sluice::catalog::TypeRef> types(
            1600, {"text", sluice::catalog::TypeClass::Text, {}});
        Stage stage(kHuge, types);
        stage.model.calls = 0;
        stage.view.horizontalScrollBar()->setValue(stage.view.horizontalScrollBar()->maximum());
        stage.view.grab();
        QVERIFY2(stage.model.calls < 3000, qPrintable(QString::number(stage.model.calls)));
        QCOMPARE(stage.view.indexAt(QPoint(stage.view.viewport()->width() - 5, 5)).column(), 1599);
        stage.view.moveTo(0, 0);
        QCOMPARE(stage.view.horizontalScrollBar()->value(), 0);
    }

    void anyItemModelIsShown()
    {
        QStandardItemModel model(3, 2);
        model.setItem(1, 1, new QStandardItem(u"hello"_s));
        GridView view;
        view.setModel(&model);
        view.resize(400, 200);
        QCOMPARE(view.shownText(1, 1), u"hello"_s);
        QVERIFY(!view.grab().isNull());
    }

    void modelMayDieFirst()
    {
        GridView view;
        auto model = std::make_unique<BigGridModel>(10, BigGridModel::mixedTypes());
        view.setModel(model.get());
        view.resize(400, 200);
        view.show();
        model.reset();
        QVERIFY(!view.grab().isNull());
        QCOMPARE(view.geometryOfRows().rowCount(), 0);
    }
};

QTEST_MAIN(TestGridView)
#include "tst_grid_view.moc"
