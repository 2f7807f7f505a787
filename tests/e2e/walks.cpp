#include "tests/e2e/walks.h"

#include "models/item/plan_model.h"
#include "models/item/result_model.h"
#include "models/item/table_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/query/sql_editor.h"
#include "widgets/review/changes_view.h"
#include "widgets/review/review_tab.h"
#include "widgets/shell/data_tab.h"

#include <QAbstractButton>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

constexpr int kPatience = 20'000; // milliseconds; a slow machine, not a measure

ui::DataTab *openTable(DrivenWindow &driven, const QString &name)
{
    driven.goTo(name);
    auto *tab = driven.page<ui::DataTab>();
    const bool isOpen = tab != nullptr
                        && QTest::qWaitFor(
                            [tab] {
                                return tab->model()->isRowCountExact()
                                       && tab->model()->cellState(0, 0) != item::CellState::Loading;
                            },
                            kPatience);
    return isOpen ? tab : nullptr;
}

QAbstractButton *button(const QWidget *inside, const QString &text)
{
    for (auto *found : inside->findChildren<QAbstractButton *>()) {
        if (found->text() == text && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

QString cell(const ui::GridView *grid, int row, int column)
{
    return grid->model()->index(row, column).data(Qt::DisplayRole).toString();
}

QString edgeKey(const Place &place, const QString &edge)
{
    return place.ask(u"SELECT %1(\"%2\") FROM \"%3\""_s.arg(edge, place.browsedKey, place.browsed))
        .value(0);
}

QString askEdited(const Place &place, const QString &id)
{
    return u"SELECT \"%1\" FROM \"%2\" WHERE \"%3\" = %4"_s.arg(place.editedColumn, place.edited,
                                                                place.editedKey, id);
}

int columnOf(const ui::GridView *grid, const QString &name)
{
    for (int column = 0; column < grid->model()->columnCount(); ++column) {
        if (grid->model()->headerData(column, Qt::Horizontal).toString() == name) {
            return column;
        }
    }
    return -1;
}

void clickCell(ui::GridView *grid, int row, int column)
{
    const QModelIndex index = grid->model()->index(row, column);
    grid->scrollTo(index);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                      grid->visualRect(index).center());
}

void typeOver(DrivenWindow &driven, ui::GridView *grid, int row, const QString &column,
              const QString &text)
{
    clickCell(grid, row, columnOf(grid, column));
    driven.type(text);
    driven.press(Qt::Key_Return);
}

} // namespace

void browse(DrivenWindow &driven, const Place &place)
{
    ui::DataTab *tab = openTable(driven, place.browsed);
    QVERIFY(tab != nullptr);
    driven.shoot(place.prefix, u"table"_s);
    const auto count =
        place.ask(u"SELECT count(*) FROM \"%1\""_s.arg(place.browsed)).value(0).toInt();
    QCOMPARE(tab->model()->rowCount(), count);
    ui::GridView *grid = tab->grid();
    QCOMPARE(cell(grid, 0, 0), edgeKey(place, u"min"_s));

    grid->setFocus();
    driven.press(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(tab->model()->cellState(count - 1, 0) != item::CellState::Loading,
                             kPatience);
    QCOMPARE(cell(grid, count - 1, 0), edgeKey(place, u"max"_s));
    driven.shoot(place.prefix, u"table-end"_s);
}

void editAndApply(DrivenWindow &driven, const Place &place)
{
    ui::DataTab *tab = openTable(driven, place.edited);
    QVERIFY(tab != nullptr);
    ui::GridView *grid = tab->grid();
    const QString id = cell(grid, 1, 0);
    typeOver(driven, grid, 1, place.editedColumn, u"Ada <b>King</b>"_s);
    typeOver(driven, grid, 2, place.editedColumn, u"x"_s);
    driven.press(Qt::Key_Z, Qt::ControlModifier);
    driven.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    driven.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(driven.workbench().sessions().pendingCount(), 1);
    driven.shoot(place.prefix, u"pending"_s);
    const QString ask = askEdited(place, id);
    QVERIFY(place.ask(ask).value(0) != u"Ada <b>King</b>"_s);
    driven.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(driven.workbench().sessions().pendingCount(), 0, kPatience);
    QCOMPARE(place.ask(ask), QStringList{u"Ada <b>King</b>"_s});
    driven.shoot(place.prefix, u"applied"_s);
}

void conflict(DrivenWindow &driven, const Place &place)
{
    ui::DataTab *tab = openTable(driven, place.edited);
    QVERIFY(tab != nullptr);
    ui::GridView *grid = tab->grid();
    const QString id = cell(grid, 3, 0);
    typeOver(driven, grid, 3, place.editedColumn, u"Mine"_s);
    QVERIFY(place.run(u"UPDATE \"%1\" SET \"%2\" = 'Theirs' WHERE \"%3\" = %4"_s.arg(
        place.edited, place.editedColumn, place.editedKey, id)));
    driven.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(driven.page<ui::ChangesView>() != nullptr, kPatience);
    QCOMPARE(driven.page<ui::ChangesView>()->conflictCount(), 1);
    driven.shoot(place.prefix, u"conflict"_s);
    const QString ask = askEdited(place, id);
    QCOMPARE(place.ask(ask), QStringList{u"Theirs"_s});
    QCOMPARE(driven.workbench().sessions().pendingCount(), 1);
    QAbstractButton *theirs = button(driven.page<ui::ChangesView>(), u"Take theirs"_s);
    QVERIFY(theirs != nullptr);
    QTest::mouseClick(theirs, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(driven.workbench().sessions().pendingCount(), 0, kPatience);
}

void query(DrivenWindow &driven, const Place &place)
{
    driven.press(Qt::Key_T, Qt::ControlModifier);
    auto *tab = driven.page<ui::QueryTab>();
    QVERIFY(tab != nullptr);
    tab->editor()->setFocus();
    driven.type(u"SELECT 1 AS other; "_s + place.query);
    driven.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!tab->isBusy() && tab->result()->rowCount() > 0, kPatience);
    QCOMPARE(tab->result()->columnCount(), 3);
    QCOMPARE(tab->result()->rowCount(), 40);
    driven.shoot(place.prefix, u"query"_s);

    driven.press(Qt::Key_A, Qt::ControlModifier);
    driven.type(u"SELECT fullnam FROM nowhere"_s);
    driven.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!tab->isBusy(), kPatience);
    driven.shoot(place.prefix, u"query-error"_s);
    QCOMPARE(tab->text(), u"SELECT fullnam FROM nowhere"_s);
}

void migrate(DrivenWindow &driven, const Place &place)
{
    driven.workbench().reviewSchema(place.desired);
    auto *tab = driven.page<ui::ReviewTab>();
    QVERIFY(tab != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Ready, kPatience * 3);
    if (place.asksRename) {
        driven.shoot(place.prefix, u"review-question"_s);
        QVERIFY(!tab->whyNotApply().isEmpty());
        QAbstractButton *rename = button(tab, u"Rename"_s);
        QVERIFY(rename != nullptr);
        QTest::mouseClick(rename, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        tab->state() == ui::ReviewTab::State::Ready && tab->whyNotApply().isEmpty(), kPatience * 3);
    driven.shoot(place.prefix, u"review"_s);
    tab->setFocus();
    driven.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Applied, kPatience * 3);
    driven.shoot(place.prefix, u"review-applied"_s);
    for (const auto &[left, right] : place.equalAfter) {
        const QStringList rows = place.ask(left);
        QVERIFY2(!rows.isEmpty() && rows == place.ask(right), qPrintable(left));
    }
}

void nothingRanOnTheWindowThread(const DrivenWindow &driven)
{
    QVERIFY(driven.sentCount() > 10);
    QVERIFY2(driven.sentOnWindowThread().isEmpty(),
             qPrintable(driven.sentOnWindowThread().join(u'\n')));
}

void walk(const Place &place)
{
    DrivenWindow driven;
    driven.shoot(place.prefix, u"start"_s);
    QVERIFY(driven.open(place.target));
    for (const auto step : {browse, editAndApply, conflict, query, test::migrate}) {
        step(driven, place);
        if (QTest::currentTestFailed()) {
            driven.shoot(place.prefix, u"failed"_s);
            return;
        }
    }
    nothingRanOnTheWindowThread(driven);
}

} // namespace sluice::test
