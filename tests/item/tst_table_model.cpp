// A table with pending edits laid over it, on a real SQLite file: what is shown, what is staged, what is refused.
#include "models/session/commit_changes.h"
#include "open_table.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sluice;
using namespace sluice::item;
using namespace sluice::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Columns { Id, Name, Age, Shout, Team };

const std::string kPeople =
    "CREATE TABLE teams(id INTEGER PRIMARY KEY);"
    "CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER,"
    " shout TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL, team_id INTEGER REFERENCES teams);"
    "INSERT INTO people(id, name, age) VALUES (1,'Ada',36),(2,'Grace',85),(3,'Edsger',NULL),"
    "(4,'0012',7);";

std::string manyPeople(int rows)
{
    return kPeople + "WITH RECURSIVE n(i) AS (SELECT 5 UNION ALL SELECT i + 1 FROM n WHERE i < "
           + std::to_string(rows)
           + ") INSERT INTO people(id, name, age) SELECT i, 'p' || i, i % 90 FROM n;";
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAndHeadersAreThoseOfTheTable();
    void anEditIsStagedAndShown();
    void typingTheSameTextChangesNothing();
    void editingBackRemovesTheChange();
    void undoShowsTheOldValue();
    void nullIsStagedAndRefusedByNotNull();
    void textOfTheWrongTypeIsRefused();
    void computedColumnsAreLocked();
    void draftsStandBehindTheLastRow();
    void duplicatesLeaveTheKeyToTheDatabase();
    void deletedRowsAreMarkedAndDraftsVanish();
    void deletingSeveralIsOneStep();
    void revertTakesARowBack();
    void conflictsAreMarked();
    void committedEditsAreReadAgain();
    void aLargeTableLoadsWhereItIsLookedAt();
    void editsStickToTheirRowsFarDown();
    void viewsAndTablesWithoutKeyAreLocked();
    void valuesTooLongAreNotEditable();
    void theRowCountFollowsTheTable();

private:
    std::unique_ptr<OpenTable> m_table;
};

void TestTableModel::init()
{
    m_table.reset();
    m_table = std::make_unique<OpenTable>(kPeople);
    QCOMPARE(m_table->open.failure, std::string());
}

void TestTableModel::rowsAndHeadersAreThoseOfTheTable()
{
    TableModel &model = m_table->model;
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(m_table->text(1, Name), u"Grace"_s);
    QVERIFY(model.index(2, Age).data(NullRole).toBool());
    QCOMPARE(model.headerData(Id, Qt::Horizontal, KeyRole), QVariant(true));
    QCOMPARE(model.headerData(Team, Qt::Horizontal, ReferenceRole), QVariant(u"teams"_s));
    QCOMPARE(model.headerData(Name, Qt::Horizontal, NullableRole), QVariant(false));
    QCOMPARE(model.cellState(0, Name), CellState::Clean);
    QVERIFY(model.flags(model.index(0, Name)).testFlag(Qt::ItemIsEditable));
}

void TestTableModel::anEditIsStagedAndShown()
{
    TableModel &model = m_table->model;
    QSignalSpy changed(&model, &TableModel::dataChanged);
    QVERIFY(m_table->edit(0, Age, "37"));
    QCOMPARE(m_table->text(0, Age), u"37"_s);
    QCOMPARE(model.cellState(0, Age), CellState::Changed);
    QCOMPARE(model.cellState(0, Name), CellState::Clean);
    QVERIFY(changed.count() > 0);
    const data::RowChange *change = m_table->changes().find(*model.address(0));
    QVERIFY(change != nullptr);
    QVERIFY(change->cells.at("age")
            == (data::CellChange{data::Value(std::int64_t{36}), data::Value(std::int64_t{37})}));
}

void TestTableModel::typingTheSameTextChangesNothing()
{
    QVERIFY(m_table->edit(0, Age, "36"));
    QVERIFY(m_table->edit(3, Name, "0012"));
    QVERIFY(m_table->changes().isEmpty());
}

void TestTableModel::editingBackRemovesTheChange()
{
    QVERIFY(m_table->edit(0, Name, "Ada Byron"));
    QVERIFY(m_table->edit(0, Name, "Ada"));
    QVERIFY(m_table->changes().isEmpty());
    QCOMPARE(m_table->model.cellState(0, Name), CellState::Clean);
}

void TestTableModel::undoShowsTheOldValue()
{
    QVERIFY(m_table->edit(0, Name, "Ada Byron"));
    m_table->changes().undo();
    m_table->model.changesChanged();
    QCOMPARE(m_table->text(0, Name), u"Ada"_s);
    m_table->changes().redo();
    m_table->model.changesChanged();
    QCOMPARE(m_table->text(0, Name), u"Ada Byron"_s);
}

void TestTableModel::nullIsStagedAndRefusedByNotNull()
{
    TableModel &model = m_table->model;
    QVERIFY(model.setNull(model.index(0, Age)));
    QVERIFY(model.index(0, Age).data(NullRole).toBool());
    QVERIFY(!model.setNull(model.index(0, Name)));
    QVERIFY(model.lastError().contains(u"NOT NULL"_s));
    QCOMPARE(m_table->changes().counts().cells, 1);
}

void TestTableModel::textOfTheWrongTypeIsRefused()
{
    TableModel &model = m_table->model;
    QSignalSpy rejected(&model, &TableModel::editRejected);
    QVERIFY(!m_table->edit(1, Age, "old"));
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected.first(), (QVariantList{1, int(Age), u"an integer"_s}));
    QCOMPARE(model.index(1, Age).data(RejectionRole), QVariant(u"an integer"_s));
    QVERIFY(!model.index(0, Age).data(RejectionRole).isValid());
    QVERIFY(m_table->edit(1, Age, "86"));
    QVERIFY(!model.index(1, Age).data(RejectionRole).isValid());
}

void TestTableModel::computedColumnsAreLocked()
{
    TableModel &model = m_table->model;
    QVERIFY(!model.flags(model.index(0, Shout)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.headerData(Shout, Qt::Horizontal, LockedRole).toString().isEmpty());
    QVERIFY(!m_table->edit(0, Shout, "x"));
    QVERIFY(m_table->changes().isEmpty());
}

void TestTableModel::draftsStandBehindTheLastRow()
{
    TableModel &model = m_table->model;
    QCOMPARE(model.insertDraft(), 4);
    QCOMPARE(model.insertDraft(), 5);
    QCOMPARE(model.cellState(5, Name), CellState::Inserted);
    QVERIFY(!model.cellView(5, Name)); // DEFAULT
    QVERIFY(m_table->edit(5, Name, "Barbara"));
    QCOMPARE(m_table->text(5, Name), u"Barbara"_s);
    m_table->changes().undo();
    m_table->changes().undo();
    model.changesChanged();
    QCOMPARE(model.rowCount(), 5);
    m_table->changes().redo();
    m_table->changes().redo();
    model.changesChanged();
    QCOMPARE(m_table->text(5, Name), u"Barbara"_s);
    model.revertCell(model.index(5, Name));
    QVERIFY(!model.cellView(5, Name));
}

void TestTableModel::duplicatesLeaveTheKeyToTheDatabase()
{
    TableModel &model = m_table->model;
    QCOMPARE(model.duplicateRow(1), 4);
    QVERIFY(!model.cellView(4, Id));
    QVERIFY(!model.cellView(4, Shout));
    QCOMPARE(m_table->text(4, Name), u"Grace"_s);
    QCOMPARE(m_table->text(4, Age), u"85"_s);
}

void TestTableModel::deletedRowsAreMarkedAndDraftsVanish()
{
    TableModel &model = m_table->model;
    model.insertDraft();
    model.deleteRows({1, 4});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.cellState(1, Name), CellState::Deleted);
    QCOMPARE(m_table->text(1, Name), u"Grace"_s); // still to be read
    QVERIFY(!m_table->edit(1, Name, "x"));
    const data::RowChange *change = m_table->changes().find(*model.address(1));
    QVERIFY(change->original.at("name") == data::Value(std::string("Grace")));
}

void TestTableModel::deletingSeveralIsOneStep()
{
    m_table->model.deleteRows({0, 2, 3});
    QCOMPARE(m_table->changes().counts().deletes, 3);
    m_table->changes().undo();
    m_table->model.changesChanged();
    QVERIFY(m_table->changes().isEmpty());
    QCOMPARE(m_table->model.cellState(2, Name), CellState::Clean);
}

void TestTableModel::revertTakesARowBack()
{
    QVERIFY(m_table->edit(0, Name, "x"));
    QVERIFY(m_table->edit(0, Age, "1"));
    m_table->model.revertRow(0);
    QCOMPARE(m_table->text(0, Name), u"Ada"_s);
    QVERIFY(m_table->changes().isEmpty());
}

void TestTableModel::conflictsAreMarked()
{
    TableModel &model = m_table->model;
    QVERIFY(m_table->edit(0, Name, "x"));
    model.setConflicts({*model.address(0)});
    QCOMPARE(model.cellState(0, Name), CellState::Conflict);
    QCOMPARE(model.cellState(1, Name), CellState::Clean);
    model.setConflicts({});
    QCOMPARE(model.cellState(0, Name), CellState::Changed);
}

void TestTableModel::committedEditsAreReadAgain()
{
    TableModel &model = m_table->model;
    QVERIFY(m_table->edit(0, Name, "Ada Byron"));
    QVERIFY(m_table->edit(model.insertDraft(), Name, "Barbara"));
    model.deleteRows({1});
    bool written = false;
    (void)session::commitChanges(m_table->open.session(), [&written](auto answer) {
        written = answer && answer->conflicts.empty();
    });
    QVERIFY(m_table->open.queue().runUntil([&written] { return written; }));
    model.changesChanged();
    model.refresh();
    model.rowsInView(0, 20);
    QVERIFY(m_table->open.queue().runUntil(
        [&model] { return model.isRowCountExact() && model.cellView(3, Name).has_value(); }));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(m_table->text(0, Name), u"Ada Byron"_s);
    QCOMPARE(m_table->text(1, Name), u"Edsger"_s);
    QCOMPARE(m_table->text(3, Name), u"Barbara"_s);
    QCOMPARE(model.cellState(0, Name), CellState::Clean);
}

void TestTableModel::aLargeTableLoadsWhereItIsLookedAt()
{
    OpenTable large(manyPeople(200'000));
    QCOMPARE(large.model.rowCount(), 200'000);
    QCOMPARE(large.model.cellState(150'000, Name), CellState::Loading);
    QVERIFY(!large.model.index(150'000, Name).data().isValid());
    QVERIFY(!large.edit(150'000, Name, "too early"));
    QSignalSpy changed(&large.model, &TableModel::dataChanged);
    QVERIFY(large.waitFor(150'000));
    QVERIFY(changed.count() > 0);
    QCOMPARE(large.text(150'000, Id), u"150001"_s);
    QVERIFY(large.waitFor(199'999));
    QCOMPARE(large.text(199'999, Name), u"p200000"_s);
}

void TestTableModel::editsStickToTheirRowsFarDown()
{
    OpenTable large(manyPeople(100'000));
    QVERIFY(large.waitFor(90'000));
    QVERIFY(large.edit(90'000, Name, "changed"));
    QVERIFY(large.waitFor(10));
    QVERIFY(large.waitFor(90'000));
    for (int row = 89'999; row <= 90'001; ++row) {
        const bool mine = row == 90'000;
        QCOMPARE(large.model.cellState(row, Name), mine ? CellState::Changed : CellState::Clean);
        QCOMPARE(large.text(row, Name) == u"changed"_s, mine);
    }
}

void TestTableModel::viewsAndTablesWithoutKeyAreLocked()
{
    OpenTable view(kPeople + "CREATE VIEW grown AS SELECT name FROM people;", "grown");
    QVERIFY(!view.model.isEditable());
    QCOMPARE(view.text(0, 0), u"Ada"_s);
    QVERIFY(!view.model.headerData(0, Qt::Horizontal, LockedRole).toString().isEmpty());
    QCOMPARE(view.model.insertDraft(), -1);
    view.model.deleteRows({0});
    QVERIFY(view.changes().isEmpty());
}

void TestTableModel::valuesTooLongAreNotEditable()
{
    OpenTable table("CREATE TABLE people(id INTEGER PRIMARY KEY, body TEXT);"
                    "INSERT INTO people VALUES (1, printf('%.2000000c', 'x')), (2, 'short');");
    TableModel &model = table.model;
    QVERIFY(model.cellView(0, 1)->isCut());
    QVERIFY(!model.flags(model.index(0, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!table.edit(0, 1, "replaced"));
    QVERIFY(table.edit(1, 1, "replaced"));
    model.deleteRows({0});
    QVERIFY(!table.changes().find(*model.address(0))->original.contains("body"));
}

void TestTableModel::theRowCountFollowsTheTable()
{
    TableModel &model = m_table->model;
    model.insertDraft();
    m_table->file.run("DELETE FROM people WHERE id > 2");
    model.refresh();
    model.rowsInView(0, 20);
    QVERIFY(m_table->open.queue().runUntil(
        [&model] { return model.isRowCountExact() && model.cellView(1, Name).has_value(); }));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.cellState(2, Name), CellState::Inserted);
    QCOMPARE(model.tableRowCount(), 2);
}

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_table_model.moc"
