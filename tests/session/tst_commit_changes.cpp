// Pending edits written: all of them or none, and never over what somebody else wrote.
#include "models/session/commit_changes.h"
#include "models/session/run_query.h"
#include "open_session.h"

#include <QTest>

using namespace sluice;
using namespace sluice::tests;

namespace {

const std::string kShop =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);"
    "CREATE TABLE a_orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL "
    "REFERENCES customers (id), total NUMERIC CHECK (total >= 0));"
    "INSERT INTO customers VALUES (1,'Ada','London'),(2,'Bob',NULL),(3,'Eve','Paris');"
    "INSERT INTO a_orders VALUES (10,1,5),(11,3,6);";

const catalog::QualifiedName kCustomers{"main", "customers"};
const catalog::QualifiedName kOrders{"main", "a_orders"};

data::Value text(const char *value)
{
    return data::Value(std::string(value));
}

data::Value integer(std::int64_t value)
{
    return data::Value(value);
}

data::RowAddress address(const catalog::QualifiedName &table, std::int64_t id)
{
    return {table, {{integer(id)}}};
}

Result<session::CommitReport> commit(OpenSession &open)
{
    std::optional<Result<session::CommitReport>> answer;
    (void)session::commitChanges(open.session(), [&answer](auto report) { answer = report; });
    if (!open.queue().runUntil([&answer] { return answer.has_value(); })) {
        return fail(ErrorKind::Timeout, "no answer");
    }
    return *answer;
}

void run(OpenSession &open, const std::string &statement)
{
    bool isDone = false;
    (void)session::runQuery(open.session(), {.text = statement},
                            {.finished = [&isDone](const auto &) { isDone = true; }});
    open.queue().runUntil([&isDone] { return isDone; });
}

} // namespace

class TestCommitChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsWrittenInOneTransaction();
    void aNullIsFoundAgain();
    void aConflictWritesNothingAndShowsTheirs();
    void allConflictsAreCollected();
    void aRowThatIsGoneHasNoTheirs();
    void aConstraintRollsEverythingBack();
    void insideATransactionASavepointIsUsed();
    void aConflictInsideATransactionKeepsIt();
    void parentsAreAddedFirstAndRemovedLast();
    void draftsAreWrittenInTheirOrder();
    void editsMadeMeanwhileStayPending();
    void thePreviewIsReadable();
};

void TestCommitChanges::everythingIsWrittenInOneTransaction()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "name", text("Ada"), text("Ada L."));
    changes.deleteRow(address(kOrders, 10), {{"customer", integer(1)}, {"total", integer(5)}});
    (void)changes.insertRow(kCustomers, {{"name", text("Joe")}});
    const auto report = commit(open);

    QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
    QVERIFY(report->conflicts.empty());
    QCOMPARE(report->rowsWritten, 3);
    QVERIFY(changes.isEmpty());
    QVERIFY(!changes.canUndo());
    QCOMPARE(file.read("SELECT name FROM customers ORDER BY id"),
             std::string("Ada L.;Bob;Eve;Joe"));
    QCOMPARE(file.read("SELECT id FROM a_orders"), std::string("11"));
}

void TestCommitChanges::aNullIsFoundAgain()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    open.session().changes().setCell(address(kCustomers, 2), "city", data::Value(), text("Rome"));
    const auto report = commit(open);

    QVERIFY(report && report->conflicts.empty());
    QCOMPARE(file.read("SELECT city FROM customers WHERE id = 2"), std::string("Rome"));
}

void TestCommitChanges::aConflictWritesNothingAndShowsTheirs()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "name", text("Ada"), text("Ada L."));
    changes.setCell(address(kCustomers, 3), "city", text("Paris"), text("Lyon"));
    file.run("UPDATE customers SET city = 'Nice' WHERE id = 3");
    const auto report = commit(open);

    QVERIFY(report.has_value());
    QCOMPARE(report->rowsWritten, 0);
    QCOMPARE(report->conflicts.size(), std::size_t{1});
    const auto &conflict = report->conflicts.front();
    QCOMPARE(*conflict.row.key.values.front().integer(), 3);
    QVERIFY(conflict.theirs.has_value());
    QCOMPARE(*conflict.theirs->at("city").text(), std::string("Nice"));
    QCOMPARE(*conflict.mine.cells.at("city").after.text(), std::string("Lyon"));
    QCOMPARE(file.read("SELECT name, city FROM customers WHERE id <> 2 ORDER BY id"),
             std::string("Ada|London;Eve|Nice"));
    QCOMPARE(changes.counts().cells, 2);
}

void TestCommitChanges::allConflictsAreCollected()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "city", text("London"), text("Leeds"));
    changes.setCell(address(kCustomers, 2), "city", data::Value(), text("Rome"));
    changes.setCell(address(kCustomers, 3), "city", text("Paris"), text("Lyon"));
    file.run("UPDATE customers SET city = 'Nice'");
    const auto report = commit(open);

    QVERIFY(report.has_value());
    QCOMPARE(report->conflicts.size(), std::size_t{3});
}

void TestCommitChanges::aRowThatIsGoneHasNoTheirs()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    open.session().changes().setCell(address(kCustomers, 2), "name", text("Bob"), text("Rob"));
    file.run("DELETE FROM customers WHERE id = 2");
    const auto report = commit(open);

    QVERIFY(report.has_value());
    QCOMPARE(report->conflicts.size(), std::size_t{1});
    QVERIFY(!report->conflicts.front().theirs.has_value());
}

void TestCommitChanges::aConstraintRollsEverythingBack()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "name", text("Ada"), text("Ada L."));
    (void)changes.insertRow(kOrders, {{"customer", integer(1)}, {"total", integer(-1)}});
    const auto report = commit(open);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().kind, ErrorKind::Constraint);
    QVERIFY(report.error().context.find("a_orders") != std::string::npos);
    QCOMPARE(file.read("SELECT name FROM customers WHERE id = 1"), std::string("Ada"));
    QCOMPARE(changes.counts().total(), 2);
    file.run("UPDATE customers SET name = 'free' WHERE id = 3"); // no lock was left behind
}

void TestCommitChanges::insideATransactionASavepointIsUsed()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    run(open, "BEGIN");
    open.session().changes().setCell(address(kCustomers, 1), "name", text("Ada"), text("Ada L."));
    const auto report = commit(open);

    QVERIFY(report && report->conflicts.empty());
    QCOMPARE(file.read("SELECT name FROM customers WHERE id = 1"), std::string("Ada"));
    run(open, "COMMIT");
    QCOMPARE(file.read("SELECT name FROM customers WHERE id = 1"), std::string("Ada L."));
}

void TestCommitChanges::aConflictInsideATransactionKeepsIt()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    run(open, "BEGIN");
    run(open, "UPDATE customers SET city = 'Oslo' WHERE id = 1");
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 2), "name", text("Bob"), text("Rob"));
    changes.setCell(address(kCustomers, 3), "name", text("not so"), text("Eva"));
    const auto report = commit(open);
    run(open, "COMMIT");

    QVERIFY(report.has_value());
    QCOMPARE(report->conflicts.size(), std::size_t{1});
    QCOMPARE(file.read("SELECT name, city FROM customers WHERE id < 3 ORDER BY id"),
             std::string("Ada|Oslo;Bob|NULL"));
}

void TestCommitChanges::parentsAreAddedFirstAndRemovedLast()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    (void)changes.insertRow(kOrders, {{"id", integer(20)}, {"customer", integer(9)}});
    (void)changes.insertRow(kCustomers, {{"id", integer(9)}, {"name", text("Joe")}});
    changes.deleteRow(address(kCustomers, 3), {{"name", text("Eve")}, {"city", text("Paris")}});
    changes.deleteRow(address(kOrders, 11), {{"customer", integer(3)}, {"total", integer(6)}});
    const auto preview =
        session::previewChanges(*open.session().catalog(), changes, open.session().dialect());
    const auto report = commit(open);

    QCOMPARE(preview.size(), std::size_t{4});
    QVERIFY(preview[0].find("a_orders") != std::string::npos);
    QVERIFY(preview[2].find("customers") != std::string::npos);
    QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
    QCOMPARE(file.read("SELECT id FROM customers"), std::string("1;2;9"));
}

void TestCommitChanges::draftsAreWrittenInTheirOrder()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    for (const char *name : {"first", "second", "third"}) {
        (void)changes.insertRow(kCustomers, {{"name", text(name)}});
    }
    QVERIFY(commit(open).has_value());
    QCOMPARE(file.read("SELECT name FROM customers WHERE id > 3 ORDER BY id"),
             std::string("first;second;third"));
}

void TestCommitChanges::editsMadeMeanwhileStayPending()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "name", text("Ada"), text("Ada L."));
    bool isDone = false;
    (void)session::commitChanges(open.session(), [&isDone](const auto &) { isDone = true; });
    changes.setCell(address(kCustomers, 3), "city", text("Paris"), text("Lyon"));
    QVERIFY(open.queue().runUntil([&isDone] { return isDone; }));

    QCOMPARE(changes.counts().cells, 1);
    QVERIFY(changes.find(address(kCustomers, 3)) != nullptr);
}

void TestCommitChanges::thePreviewIsReadable()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    auto &changes = open.session().changes();
    changes.setCell(address(kCustomers, 1), "name", text("Ada"), text("O'Hara"));
    const auto preview =
        session::previewChanges(*open.session().catalog(), changes, open.session().dialect());
    QCOMPARE(preview.size(), std::size_t{1});
    QVERIFY(preview[0].starts_with("UPDATE \"customers\""));
    QVERIFY(preview[0].find("'O''Hara'") != std::string::npos);
    QVERIFY(preview[0].find(';') == std::string::npos);
}

QTEST_APPLESS_MAIN(TestCommitChanges)
#include "tst_commit_changes.moc"
