// What the foot of the window says of the selected cells.
#include "app/selection_feed.h"
#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/status_segments.h"

#include <QLabel>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using test::BigGridModel;

namespace {

struct Stage
{
    explicit Stage(int rows)
        : model(rows, BigGridModel::mixedTypes())
    {
        QLocale::setDefault(QLocale(QLocale::English));
        grid.setModel(&model);
        grid.resize(800, 400);
        grid.show();
        feed.emplace(grid, status);
    }
    [[nodiscard]] QString text() const
    {
        return status.findChild<QLabel *>(u"selection"_s)->text();
    }

    BigGridModel model;
    ui::GridView grid;
    ui::StatusSegments status;
    std::optional<app::SelectionFeed> feed;
};

} // namespace

class TestSelectionFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreAddedUp()
    {
        Stage stage(2000);
        stage.grid.selectCells({0, 0, 1999, 0});
        QCOMPARE(stage.text(), u"2,000 cells in 2,000 rows"_s);
        QTRY_COMPARE(stage.text(), u"2,000 cells in 2,000 rows · sum 1,999,000 · average 999.5 · "
                                   "least 0 · greatest 1,999 · 2,000 distinct"_s);
        stage.grid.selectCells({0, 4, 3, 4});
        QTRY_COMPARE(stage.text(), u"4 cells in 4 rows · 2 distinct · 2 NULL"_s);
        stage.grid.moveTo(0, 0);
        QCOMPARE(stage.text(), u"1 cell"_s);
    }

    void anEditIsCountedIn()
    {
        Stage stage(3);
        stage.grid.selectCells({0, 0, 2, 0});
        QTRY_VERIFY(stage.text().contains(u"sum 3 "_s));
        stage.model.change(1, 0, "40.25");
        QTRY_VERIFY(stage.text().contains(u"sum 42.25 "_s));
    }

    void rowsThatAreNotLoadedAreToldApart()
    {
        Stage stage(1'000'000'000);
        stage.model.loaded = false;
        stage.grid.selectAll();
        QTRY_VERIFY(stage.text().contains(u"of loaded rows: "_s));
    }

    void copyingIsTold()
    {
        Stage stage(10);
        stage.grid.selectCells({0, 0, 4, 1});
        stage.grid.copy();
        QTRY_COMPARE(stage.text(), u"10 cells copied"_s);
        stage.grid.moveTo(0, 0);
        QCOMPARE(stage.text(), u"1 cell"_s);
    }

    void decimalsAreWrittenInTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(app::decimalText("-1234567.891"), u"-1.234.567,891"_s);
        QCOMPARE(app::decimalText("-123"), u"-123"_s);
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(app::decimalText("1234"), u"1,234"_s);
        QCOMPARE(app::decimalText(std::string(50, '7')), QString(40, u'7') + u'…');
    }
};

QTEST_MAIN(TestSelectionFeed)
#include "tst_selection_feed.moc"
