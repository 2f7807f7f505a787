#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/busy_line.h"
#include "widgets/grid/glyph_table.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"
#include "widgets/grid/text_painter.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::ui;
using sluice::item::CellState;
using sluice::test::BigGridModel;

namespace {

int colorsIn(const QImage &image, const QRect &area)
{
    QSet<QRgb> colors;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            colors.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(colors.size());
}

struct Stage
{
    explicit Stage(int rows = 100)
        : model(rows, BigGridModel::mixedTypes())
    {
        view.setModel(&model);
        view.resize(800, 400);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }
    QColor cellGround(int row, int column)
    {
        const QImage image = view.viewport()->grab().toImage();
        const QRect cell = view.visualRect(model.index(row, column));
        return image.pixelColor(cell.right() - 3, cell.top() + 3);
    }
    BigGridModel model;
    GridView view;
};

QImage drawn(const QString &text)
{
    QImage image(200, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    TextPainter texts(Theme::current().textFont());
    texts.add({.rect = QRectF(10, 0, 180, 30), .text = text.toStdString(), .color = Qt::black});
    texts.flush(painter);
    return image;
}

} // namespace

class TestGridLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Theme::apply(*qApp, Scheme::Light); }

    void cellsAreDrawn()
    {
        Stage stage;
        const QImage image = stage.view.viewport()->grab().toImage();
        const QRect cell = stage.view.visualRect(stage.model.index(2, 1)).adjusted(1, 1, -2, -2);
        QVERIFY(colorsIn(image, cell) > 3);
        QVERIFY(colorsIn(stage.view.header()->viewport()->grab().toImage(), QRect(0, 0, 60, 30))
                > 3);
    }

    void statesHaveTheirColours_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("token");
        const auto row = [](const char *name, CellState state, Token token) {
            QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(token);
        };
        row("clean", CellState::Clean, Token::Panel);
        row("changed", CellState::Changed, Token::ChangedTint);
        row("inserted", CellState::Inserted, Token::AddedTint);
        row("deleted", CellState::Deleted, Token::RemovedTint);
        row("conflict", CellState::Conflict, Token::ConflictTint);
    }
    void statesHaveTheirColours()
    {
        QFETCH(int, state);
        QFETCH(int, token);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            Theme::apply(*qApp, scheme);
            Stage stage;
            stage.model.states[{4, 1}] = static_cast<CellState>(state);
            QCOMPARE(stage.cellGround(4, 1), Theme::current().color(static_cast<Token>(token)));
        }
    }

    void changeOfThemeRepaintsAGridThatIsThere()
    {
        Stage stage;
        QCOMPARE(stage.cellGround(2, 1), Theme::current().color(Token::Panel));
        Theme::apply(*qApp, Scheme::Dark);
        QCOMPARE(stage.cellGround(2, 1), Theme::current().color(Token::Panel));
        QVERIFY(Theme::current().color(Token::Panel).lightness() < 128);
    }

    void columnWithADelegateIsPaintedByIt()
    {
        struct Red : QStyledItemDelegate
        {
            void paint(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &) const override
            {
                painter->fillRect(option.rect, Qt::red);
            }
        };
        Red delegate;
        Stage stage;
        stage.view.setItemDelegateForColumn(1, &delegate);
        QCOMPARE(stage.cellGround(2, 1), QColor(Qt::red));
        QCOMPARE(stage.cellGround(2, 2), Theme::current().color(Token::Panel));
    }

    void changedCellHasABar()
    {
        Stage stage;
        stage.model.change(3, 2, "new");
        const QImage image = stage.view.viewport()->grab().toImage();
        const QRect cell = stage.view.visualRect(stage.model.index(3, 2));
        QCOMPARE(image.pixelColor(cell.left() + 1, cell.center().y()),
                 Theme::current().color(Token::Changed));
    }

    void currentRowAndCellStandOut()
    {
        Stage stage;
        stage.view.setFocus();
        stage.view.moveTo(5, 1);
        QCOMPARE(stage.cellGround(5, 3), Theme::current().color(Token::AccentTint));
        const QImage image = stage.view.viewport()->grab().toImage();
        const QRect cell = stage.view.visualRect(stage.model.index(5, 1));
        QCOMPARE(image.pixelColor(cell.center().x(), cell.top()),
                 Theme::current().color(Token::Accent));
    }

    void scrollingByBlitEndsInTheSamePicture()
    {
        Stage stage(kRows);
        stage.view.verticalScrollBar()->setValue(kRows / 2);
        for (int i = 0; i < 5; ++i) {
            stage.view.verticalScrollBar()->setValue(kRows / 2 + 3 * i);
            stage.view.horizontalScrollBar()->setValue(20 * i);
            QCoreApplication::processEvents();
        }
        const QImage scrolled = stage.view.grab().toImage();
        stage.view.viewport()->update();
        QCoreApplication::processEvents();
        QCOMPARE(stage.view.grab().toImage(), scrolled);
    }

    void loadingRowsShowPlaceholdersAtTheirFinalWidths()
    {
        BigGridModel model(1000, BigGridModel::mixedTypes());
        model.loaded = false;
        GridView view;
        view.setModel(&model);
        view.resize(800, 400);
        view.show();
        QCOMPARE(view.shownText(0, 1), u"loading"_s);
        const QImage before = view.viewport()->grab().toImage();
        model.load();
        QVERIFY(view.viewport()->grab().toImage() != before);
        QCOMPARE(view.shownText(0, 1), u"r0c1"_s);
    }

    void emptyGridSaysSo()
    {
        Stage stage(0);
        const QImage blank = stage.view.viewport()->grab().toImage();
        QCOMPARE(colorsIn(blank, blank.rect()), 1);
        stage.view.setEmptyText(u"No rows."_s, u"Insert adds one."_s);
        const QImage said = stage.view.viewport()->grab().toImage();
        QVERIFY(colorsIn(said, said.rect()) > 3);
    }

    void busyLineMovesOnlyWhileSeen()
    {
        Stage stage;
        auto *line = stage.view.findChild<BusyLine *>();
        QVERIFY(!line->isVisible());
        stage.view.setBusy(true);
        QVERIFY(line->isVisible());
        const bool moves = line->isMoving();
        stage.view.hide();
        QVERIFY(!line->isMoving());
        stage.view.show();
        QCOMPARE(line->isMoving(), moves);
        stage.view.setBusy(false);
        QVERIFY(!line->isVisible());
        QVERIFY(!line->isMoving());
    }

    void digitsAreAllOfOneWidth()
    {
        const GlyphTable table(Theme::current().textFont());
        for (char32_t digit = U'1'; digit <= U'9'; ++digit) {
            QCOMPARE(table.find(digit).advance, table.find(U'0').advance);
        }
    }

    void textBeyondLatinIsShaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << u"Åse & Søren"_s;
        QTest::newRow("greek") << u"Αθήνα"_s;
        QTest::newRow("arabic") << u"مرحبا"_s;
        QTest::newRow("combining") << u"e\u0301te\u0301"_s;
        QTest::newRow("han") << u"漢字"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧"_s;
        QTest::newRow("broken") << u"a\uFFFDb"_s;
    }
    void textBeyondLatinIsShaped()
    {
        QFETCH(QString, text);
        const QImage image = drawn(text);
        QVERIFY(colorsIn(image, image.rect()) > 1);
    }

    void longTextIsElidedInsideItsCell()
    {
        const QImage image = drawn(QString(500, u'm'));
        QCOMPARE(colorsIn(image, QRect(191, 0, 9, 30)), 1);
        QVERIFY(colorsIn(image, QRect(150, 0, 40, 30)) > 1);
    }

    void assistiveTechnologySeesATable()
    {
        Stage stage(kRows);
        stage.view.moveTo(3, 1);
        QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(&stage.view);
        QVERIFY(grid);
        QCOMPARE(grid->role(), QAccessible::Table);
        QVERIFY(!grid->text(QAccessible::Name).isEmpty());
        QAccessibleTableInterface *table = grid->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), kRows);
        QCOMPARE(table->columnCount(), 5);
        QCOMPARE(table->columnDescription(1), u"c1"_s);
        QVERIFY(grid->childCount() < 500);
        QAccessibleInterface *cell = table->cellAt(kRows - 1, 0);
        QCOMPARE(cell->text(QAccessible::Name), QString::number(kRows - 1));
        QCOMPARE(grid->indexOfChild(cell), -1);
        QCOMPARE(table->cellAt(1, 4)->text(QAccessible::Name), u"NULL"_s);
        QCOMPARE(table->cellAt(kRows, 0), nullptr);
    }

    void assistiveTechnologySeesSelectionAndPlace()
    {
        Stage stage(kRows);
        stage.view.selectAll();
        stage.view.moveTo(3, 1);
        QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(&stage.view);
        QAccessibleInterface *cell = grid->tableInterface()->cellAt(3, 1);
        QVERIFY(cell->state().selected);
        QVERIFY(cell->state().editable);
        QVERIFY(grid->tableInterface()->cellAt(3, 0)->state().readOnly);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 3);
        QCOMPARE(cell->text(QAccessible::Description), u"c1, row 4"_s);
        QCOMPARE(grid->child(grid->indexOfChild(cell)), cell);
        QCOMPARE(grid->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
        QCOMPARE(grid->focusChild(), cell);
        QVERIFY(grid->tableInterface()->selectRow(2));
        QCOMPARE(grid->tableInterface()->selectedRows(), QList<int>{2});
    }

private:
    static constexpr int kRows = 1'000'000'000;
};

QTEST_MAIN(TestGridLook)
#include "tst_grid_look.moc"
