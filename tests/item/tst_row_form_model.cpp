// The current row as a form: it follows its row, and writes through the grid's model.
#include "models/item/row_form_model.h"
#include "open_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::item;
using namespace sluice::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kPeople = "CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT, age INTEGER);"
                            "INSERT INTO people VALUES (1,'Ada',36),(2,'Grace',NULL);";

struct Form
{
    OpenTable table{kPeople};
    RowFormModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    Form() { model.setSource(&table.model); }
    [[nodiscard]] QVariant value(int row, int role = Qt::DisplayRole) const
    {
        return model.index(row, RowFormModel::ValueColumn).data(role);
    }
};

} // namespace

class TestRowFormModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowReadsDownwards();
    void editsGoThroughTheGrid();
    void gridEditsAreShown();
    void itFollowsItsRowAndLetsGo();
    void withoutARowThereAreNoValues();
    void itOutlivesItsSource();
};

void TestRowFormModel::aRowReadsDownwards()
{
    Form form;
    form.model.setRow(1);
    QCOMPARE(form.model.rowCount(), 3);
    QCOMPARE(form.model.index(1, RowFormModel::NameColumn).data().toString(), u"name"_s);
    QCOMPARE(form.model.index(1, RowFormModel::TypeColumn).data().toString(), u"TEXT"_s);
    QCOMPARE(form.value(1).toString(), u"Grace"_s);
    QVERIFY(form.value(2, NullRole).toBool());
    QVERIFY(form.model.index(0, RowFormModel::NameColumn).data(KeyRole).toBool());
    QCOMPARE(form.model.cellView(0)->integer, 2);
}

void TestRowFormModel::editsGoThroughTheGrid()
{
    Form form;
    form.model.setRow(1);
    const QModelIndex age = form.model.index(2, RowFormModel::ValueColumn);
    QVERIFY(form.model.flags(age).testFlag(Qt::ItemIsEditable));
    QVERIFY(!form.model.flags(form.model.index(2, RowFormModel::NameColumn))
                 .testFlag(Qt::ItemIsEditable));
    QVERIFY(form.model.setData(age, u"85"_s, Qt::EditRole));
    QCOMPARE(form.table.model.cellState(1, 2), CellState::Changed);
    QVERIFY(!form.model.setData(age, u"old"_s, Qt::EditRole));
    QCOMPARE(form.value(2, RejectionRole).toString(), u"an integer"_s);
}

void TestRowFormModel::gridEditsAreShown()
{
    Form form;
    form.model.setRow(0);
    QSignalSpy changed(&form.model, &RowFormModel::dataChanged);
    QVERIFY(form.table.edit(0, 1, "Ada Byron"));
    QVERIFY(changed.count() > 0);
    QCOMPARE(form.value(1).toString(), u"Ada Byron"_s);
}

void TestRowFormModel::itFollowsItsRowAndLetsGo()
{
    Form form;
    const int first = form.table.model.insertDraft();
    const int second = form.table.model.insertDraft();
    QVERIFY(form.table.edit(second, 1, "Barbara"));
    form.model.setRow(second);
    form.table.model.deleteRows({first});
    QCOMPARE(form.model.row(), second - 1);
    QCOMPARE(form.value(1).toString(), u"Barbara"_s);
    form.table.model.deleteRows({second - 1});
    QCOMPARE(form.model.row(), -1);
    QVERIFY(!form.value(1).isValid());
}

void TestRowFormModel::withoutARowThereAreNoValues()
{
    Form form;
    QCOMPARE(form.model.row(), -1);
    QVERIFY(!form.model.cellView(0));
    form.model.setRow(99);
    QCOMPARE(form.model.row(), -1);
}

void TestRowFormModel::itOutlivesItsSource()
{
    RowFormModel model;
    {
        OpenTable table(kPeople);
        model.setSource(&table.model);
        model.setRow(0);
        QCOMPARE(model.rowCount(), 3);
    }
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.cellView(0));
}

QTEST_GUILESS_MAIN(TestRowFormModel)
#include "tst_row_form_model.moc"
