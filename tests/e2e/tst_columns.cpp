// Columns are hidden, moved and resized by keys and mouse, and stand as they were left on the next visit.
#include "models/item/row_form_model.h"
#include "tests/e2e/driven_window.h"
#include "tests/support/sqlite_file.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/data_tab.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

const QByteArray kScript =
    "CREATE TABLE orders (id integer PRIMARY KEY, status text, total integer, \"a & b\" text);"
    "INSERT INTO orders VALUES (1, 'paid', 50, 'x'), (2, 'new', 150, NULL), (3, NULL, 250, 'y');"
    "CREATE TABLE other (id integer PRIMARY KEY, status text);";

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hidesAndShowsByMenu();
    void movesByKeys();
    void pinsByMenuAndRemembers();
    void zoomsByKeys();
    void movesByDragging();
    void aPressPicksAndADragOverOthersExtends();
    void sortsFiltersAndEditsWhatIsShown();
    void theInspectorShowsTheWholeRow();
    void goingToAHiddenColumnShowsIt();
    void isAsItWasLeft();

private:
    [[nodiscard]] ui::DataTab *tab() { return m_driven->page<ui::DataTab>(); }
    [[nodiscard]] ui::GridView *grid() { return tab()->grid(); }
    [[nodiscard]] QString names();
    [[nodiscard]] QPoint middleOf(int column);
    void choose(int column, const QStringList &path);
    void drag(int from, int to);
    void openAgain();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivenWindow> m_driven;
};

void TestColumns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::SqliteFile file(m_folder->filePath(u"shop.db"_s));
    QVERIFY(file.run(kScript));
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(m_folder->filePath(u"shop.db"_s)));
    openAgain();
}

void TestColumns::cleanup()
{
    QCOMPARE(m_driven->sentOnWindowThread(), QStringList());
    m_driven.reset();
    m_folder.reset();
}

void TestColumns::openAgain()
{
    m_driven->goTo(u"orders"_s);
    QTRY_VERIFY(tab() != nullptr);
    QTRY_COMPARE(grid()->model()->rowCount(), 3);
    QTRY_COMPARE(grid()->shownText(1, 0).isEmpty(), false);
}

QString TestColumns::names()
{
    QStringList names;
    for (int column = 0; column < grid()->model()->columnCount(); ++column) {
        names << grid()->model()->headerData(column, Qt::Horizontal).toString();
    }
    return names.join(u' ');
}

QPoint TestColumns::middleOf(int column)
{
    const ui::GridHeader *header = grid()->header();
    return {header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
            header->height() / 2};
}

// From the menu over a column's header.
void TestColumns::choose(int column, const QStringList &path)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, middleOf(column),
                            grid()->header()->mapToGlobal(middleOf(column)));
    QCoreApplication::sendEvent(grid()->header()->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    m_driven->shoot(u"columns"_s, u"menu"_s);
    const QMenu *level = menu;
    for (const QString &text : path) {
        const auto actions = level->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(found != actions.end(), qPrintable(text));
        QVERIFY((*found)->isEnabled());
        level = (*found)->menu();
        if (level == nullptr) {
            (*found)->trigger();
        }
    }
    menu->close();
    m_driven->window().activateWindow(); // offscreen a menu takes it along
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

void TestColumns::drag(int from, int to)
{
    QWidget *header = grid()->header()->viewport();
    QTest::mousePress(header, Qt::LeftButton, {}, middleOf(from));
    QTest::mouseMove(header, (middleOf(from) + middleOf(to)) / 2);
    QTest::mouseMove(header, middleOf(to));
    m_driven->shoot(u"columns"_s, u"drag"_s);
    QTest::mouseRelease(header, Qt::LeftButton, {}, middleOf(to));
}

void TestColumns::hidesAndShowsByMenu()
{
    choose(1, {u"Hide Column"_s});
    QCOMPARE(names(), u"id total a & b"_s);
    QCOMPARE(grid()->shownText(1, 1), u"150"_s);
    QVERIFY(tab()->findChild<QLabel *>(u"rowCount"_s)->text().contains(u"1 hidden"_s));
    choose(2, {u"Hide Column"_s});
    m_driven->shoot(u"columns"_s, u"hidden"_s);
    choose(0, {u"Show Column"_s, u"a && b"_s});
    QCOMPARE(names(), u"id total a & b"_s);
    QCOMPARE(grid()->currentIndex().column(), 2);
    choose(0, {u"Show All Columns"_s});
    QCOMPARE(names(), u"id status total a & b"_s);
}

void TestColumns::movesByKeys()
{
    grid()->moveTo(1, 2);
    grid()->setFocus();
    m_driven->press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(names(), u"id total status a & b"_s);
    QCOMPARE(grid()->currentIndex().column(), 1);
    m_driven->press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    m_driven->press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(names(), u"total id status a & b"_s);
    m_driven->press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(names(), u"id total status a & b"_s);
    QCOMPARE(grid()->currentIndex().data(Qt::EditRole).toString(), u"150"_s);
}

void TestColumns::pinsByMenuAndRemembers()
{
    m_driven->window().resize(760, 500);
    choose(2, {u"Pin Column"_s});
    QCOMPARE(names(), u"total id status a & b"_s);
    QCOMPARE(grid()->header()->frozenColumns(), 1);
    grid()->setColumnWidths({{u"id"_s, 400}, {u"status"_s, 300}});
    grid()->horizontalScrollBar()->setValue(150);
    m_driven->shoot(u"columns"_s, u"pinned"_s);
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    openAgain();
    QCOMPARE(names(), u"total id status a & b"_s);
    QCOMPARE(grid()->header()->frozenColumns(), 1);
    choose(0, {u"Unpin Column"_s});
    QCOMPARE(grid()->header()->frozenColumns(), 0);
}

void TestColumns::zoomsByKeys()
{
    grid()->moveTo(0, 0);
    grid()->setFocus();
    QTRY_COMPARE(grid()->shownText(0, 1), u"paid"_s);
    const int row = grid()->geometryOfRows().rowHeight();
    const int column = grid()->header()->sectionSize(1);
    for (int step = 0; step < 5; ++step) {
        m_driven->press(Qt::Key_Equal, Qt::ControlModifier);
    }
    QVERIFY(std::abs(grid()->geometryOfRows().rowHeight() - row * 3 / 2) <= 2);
    QVERIFY(grid()->header()->sectionSize(1) > column);
    QCOMPARE(m_driven->workbench().appearance().zoom(), 150);
    const auto *status = m_driven->window().findChild<QStatusBar *>();
    QCOMPARE(status->height(), ui::Theme::current().scaled(26));
    m_driven->shoot(u"columns"_s, u"zoomed"_s);
    m_driven->press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_driven->workbench().appearance().zoom(), 140);
    m_driven->press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(grid()->geometryOfRows().rowHeight(), row);
    QCOMPARE(grid()->header()->sectionSize(1), column);
}

void TestColumns::movesByDragging()
{
    QTest::mouseClick(grid()->header()->viewport(), Qt::LeftButton, {}, middleOf(0));
    drag(0, 2);
    QCOMPARE(names(), u"status total id a & b"_s);
    m_driven->shoot(u"columns"_s, u"moved"_s);
    QTest::mouseClick(grid()->header()->viewport(), Qt::LeftButton, {}, middleOf(3));
    drag(3, 0);
    QCOMPARE(names(), u"a & b status total id"_s);
}

void TestColumns::aPressPicksAndADragOverOthersExtends()
{
    drag(1, 3);
    QCOMPARE(names(), u"id status total a & b"_s);
    m_driven->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"paid\t50\tx\nnew\t150\t\n\t250\ty"_s);
    QTest::mouseClick(grid()->header()->viewport(), Qt::LeftButton, {}, middleOf(2));
    m_driven->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"50\n150\n250"_s);
}

void TestColumns::sortsFiltersAndEditsWhatIsShown()
{
    choose(0, {u"Hide Column"_s});
    grid()->moveTo(0, 1);
    grid()->setFocus();
    m_driven->press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(grid()->shownText(0, 1), u"250"_s);
    grid()->moveTo(1, 0);
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(grid()->model()->rowCount(), 1);
    m_driven->type(u"sold"_s);
    m_driven->press(Qt::Key_Return);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!tab()->hasChanges());
    tab()->clearFilters();
    QTRY_COMPARE(grid()->model()->rowCount(), 3);
    QTRY_COMPARE(grid()->shownText(1, 0), u"sold"_s);
}

void TestColumns::theInspectorShowsTheWholeRow()
{
    choose(1, {u"Hide Column"_s});
    grid()->moveTo(1, 1);
    auto *form = m_driven->window().findChild<item::RowFormModel *>();
    QVERIFY(form != nullptr);
    QTRY_COMPARE(form->rowCount(), 4);
}

void TestColumns::goingToAHiddenColumnShowsIt()
{
    choose(2, {u"Hide Column"_s});
    grid()->setFocus();
    m_driven->press(Qt::Key_G, Qt::ControlModifier);
    m_driven->type(u"tot"_s);
    m_driven->press(Qt::Key_Return);
    QCOMPARE(names(), u"id status total a & b"_s);
    QCOMPARE(grid()->currentIndex().column(), 2);
}

void TestColumns::isAsItWasLeft()
{
    choose(1, {u"Hide Column"_s});
    choose(2, {u"Move Left"_s});
    grid()->header()->resizeSection(0, 222);
    m_driven->workbench().closeTab(tab());
    openAgain();
    QCOMPARE(names(), u"id a & b total"_s);
    QTRY_COMPARE(grid()->header()->sectionSize(0), 222);
    m_driven->goTo(u"other"_s);
    QTRY_COMPARE(names(), u"id status"_s);
    QVERIFY(grid()->header()->sectionSize(0) != 222);
}

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
