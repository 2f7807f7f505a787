// Pending edits: what they hold, and that undo and redo restore exactly what was there.
#include "models/data/change_set.h"

#include <QTest>

#include <random>

using namespace sluice::data;
using sluice::catalog::QualifiedName;

namespace {

const QualifiedName kTable{"main", "orders"};

RowAddress row(std::int64_t id)
{
    return {kTable, {{Value(id)}}};
}

Value number(std::int64_t value)
{
    return Value(value);
}

// One edit chosen at random, among few rows so that edits meet.
void editAtRandom(ChangeSet &changes, std::mt19937 &random)
{
    const auto pick = [&random](int count) {
        return std::uniform_int_distribution<int>(0, count - 1)(random);
    };
    RowAddress target = row(pick(6));
    if (!changes.isEmpty() && pick(2) == 0) {
        target =
            std::next(changes.rows().begin(), pick(static_cast<int>(changes.rows().size())))->first;
    }
    const std::string column(1, static_cast<char>('a' + pick(3)));
    switch (pick(8)) {
    case 0:
        changes.insertRow(kTable, {{column, number(pick(9))}});
        break;
    case 1:
        changes.deleteRow(target, {{"a", number(0)}});
        break;
    case 2:
        changes.revertRow(target);
        break;
    case 3:
        changes.revertCell(target, column);
        break;
    case 4:
        changes.beginStep("several");
        changes.setCell(target, "a", number(0), number(pick(3)));
        changes.setCell(target, "b", number(0), number(pick(3)));
        changes.endStep();
        break;
    default:
        changes.setCell(target, column, number(0), number(pick(3)));
        break;
    }
}

} // namespace

class TestChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingBackToBeforeRemovesTheChange();
    void theFirstBeforeIsKept();
    void nullIsAValueLikeOthers();
    void deleteOfADraftRemovesIt();
    void deleteReplacesEditsAndUndoBringsThemBack();
    void deletedRowsAreNotEdited();
    void draftsNeverMeetRealRows();
    void draftCellGoesBackToDefault();
    void stepsAreUndoneTogether();
    void clearIsOneStep();
    void committedLeavesNothing();
    void countsTellCellsInsertsAndDeletes();
    void revisionGrowsWithEveryChange();
    void undoAllIsEmptyAndRedoAllIsTheSame();
};

void TestChangeSet::settingBackToBeforeRemovesTheChange()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.setCell(row(1), "b", number(5), number(6));
    changes.setCell(row(1), "a", number(1), number(1));
    QCOMPARE(changes.find(row(1))->cells.size(), std::size_t{1});
    changes.setCell(row(1), "b", number(5), number(5));
    QVERIFY(changes.isEmpty());
}

void TestChangeSet::theFirstBeforeIsKept()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.setCell(row(1), "a", number(2), number(3)); // a careless caller's idea of before
    QVERIFY(changes.find(row(1))->cells.at("a") == (CellChange{number(1), number(3)}));
}

void TestChangeSet::nullIsAValueLikeOthers()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", Null{}, Null{});
    QVERIFY(changes.isEmpty());
    changes.setCell(row(1), "a", Value(std::string()), Null{});
    QCOMPARE(changes.counts().cells, 1);
}

void TestChangeSet::deleteOfADraftRemovesIt()
{
    ChangeSet changes;
    const RowAddress draft = changes.insertRow(kTable, {{"a", number(1)}});
    changes.deleteRow(draft, {});
    QVERIFY(changes.isEmpty());
    changes.undo();
    QCOMPARE(changes.counts().inserts, 1);
}

void TestChangeSet::deleteReplacesEditsAndUndoBringsThemBack()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.deleteRow(row(1), {{"a", number(1)}});
    QVERIFY(changes.find(row(1))->kind == RowChangeKind::Delete);
    QVERIFY(changes.find(row(1))->cells.empty());
    changes.undo();
    QVERIFY(changes.find(row(1))->cells.at("a").after == number(2));
}

void TestChangeSet::deletedRowsAreNotEdited()
{
    ChangeSet changes;
    changes.deleteRow(row(1), {{"a", number(1)}});
    changes.setCell(row(1), "a", number(1), number(2));
    QVERIFY(changes.find(row(1))->kind == RowChangeKind::Delete);
}

void TestChangeSet::draftsNeverMeetRealRows()
{
    ChangeSet changes;
    const RowAddress first = changes.insertRow(kTable);
    const RowAddress second = changes.insertRow(kTable);
    QVERIFY(first < second);
    changes.setCell(row(-1), "a", number(1), number(2));
    QCOMPARE(changes.counts(), (ChangeCounts{.cells = 1, .inserts = 2}));
}

void TestChangeSet::draftCellGoesBackToDefault()
{
    ChangeSet changes;
    const RowAddress draft = changes.insertRow(kTable, {{"a", number(1)}, {"b", Null{}}});
    changes.revertCell(draft, "a");
    QVERIFY(!changes.find(draft)->cells.contains("a"));
    changes.revertCell(draft, "b");
    QCOMPARE(changes.counts().inserts, 1); // a row of defaults is still a row
}

void TestChangeSet::stepsAreUndoneTogether()
{
    ChangeSet changes;
    changes.beginStep("Paste");
    changes.beginStep("inner");
    changes.setCell(row(1), "a", number(1), number(2));
    changes.endStep();
    changes.setCell(row(2), "a", number(1), number(2));
    changes.endStep();
    QCOMPARE(changes.undoLabel(), std::string("Paste"));
    changes.undo();
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.canUndo());
    changes.redo();
    QCOMPARE(changes.counts().cells, 2);
}

void TestChangeSet::clearIsOneStep()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.insertRow(kTable);
    const ChangeSet::Rows before = changes.rows();
    changes.clear();
    QVERIFY(changes.isEmpty());
    changes.undo();
    QVERIFY(changes.rows() == before);
}

void TestChangeSet::committedLeavesNothing()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.undo();
    changes.setCell(row(2), "a", number(1), number(2));
    changes.committed();
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.canUndo());
    QVERIFY(!changes.canRedo());
}

void TestChangeSet::countsTellCellsInsertsAndDeletes()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    changes.setCell(row(1), "b", number(1), number(2));
    changes.insertRow(kTable);
    changes.deleteRow(row(2), {});
    QCOMPARE(changes.counts(), (ChangeCounts{.cells = 2, .inserts = 1, .deletes = 1}));
    QCOMPARE(changes.counts().total(), 4);
}

void TestChangeSet::revisionGrowsWithEveryChange()
{
    ChangeSet changes;
    changes.setCell(row(1), "a", number(1), number(2));
    const auto edited = changes.revision();
    changes.setCell(row(1), "a", number(1), number(2)); // nothing new
    QCOMPARE(changes.revision(), edited);
    changes.undo();
    QVERIFY(changes.revision() > edited);
}

void TestChangeSet::undoAllIsEmptyAndRedoAllIsTheSame()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        ChangeSet changes;
        std::vector<ChangeSet::Rows> states = {changes.rows()};
        for (int i = 0; i < 60; ++i) {
            const auto before = changes.revision();
            editAtRandom(changes, random);
            if (changes.revision() != before) {
                states.push_back(changes.rows());
            }
        }
        const ChangeSet::Rows edited = changes.rows();
        for (std::size_t i = states.size(); i-- > 1;) {
            QVERIFY(changes.canUndo() || states[i] == states[i - 1]);
            QVERIFY(changes.rows() == states[i]);
            if (states[i] != states[i - 1]) {
                changes.undo();
            }
        }
        QVERIFY(changes.isEmpty());
        while (changes.canRedo()) {
            changes.redo();
        }
        QVERIFY(changes.rows() == edited);
    }
}

QTEST_APPLESS_MAIN(TestChangeSet)
#include "tst_change_set.moc"
