// Browsing real tables by row number: few reads, exact in the end, whatever the key.
#include "models/session/browse_table.h"
#include "models/session/run_query.h"
#include "open_session.h"

#include <QTest>

using namespace sluice;
using namespace sluice::tests;

namespace {

std::string series(int rows)
{
    return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
           + std::to_string(rows) + ") ";
}

// A table under the eyes of a test.
struct Browser
{
    explicit Browser(OpenSession &open, const std::string &name)
        : queue(open.queue())
        , table(open.session(), {"main", name},
                {.rowsArrived = [this](std::int64_t, std::int64_t) { ++arrivals; },
                 .failed = [this](const Error &error) { failures.push_back(describe(error)); },
                 .busyChanged = [this](bool busy) { isBusy = busy; }})
    {}

    // The row's first column, once it is here.
    std::string rowText(std::int64_t row, int column = 0)
    {
        table.want(row, row);
        if (!queue.runUntil([&] { return table.cell(row, column) || !failures.empty(); })
            || !failures.empty()) {
            return "never came";
        }
        const data::Value value = data::toValue(*table.cell(row, column));
        return value.integer() != nullptr ? std::to_string(*value.integer())
               : value.text() != nullptr  ? *value.text()
                                          : "?";
    }
    bool waitForExact()
    {
        return queue.runUntil([this] { return table.isCountExact(); });
    }

    // A table that looks large is counted from then on.
    void leaveTheBeginning() { table.want(4096, 4096); }

    OwnerQueue &queue;
    int arrivals = 0;
    bool isBusy = false;
    std::vector<std::string> failures;
    session::BrowseTable table;
};

} // namespace

class TestBrowseTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSmallTableIsExactAfterOneRead();
    void anEmptyTableIsExact();
    void theEndOfAMillionRowsIsReadAtOnce();
    void theMiddleIsEstimatedAtOnceAndExactLater();
    void everyKeyGivesEveryRow_data();
    void everyKeyGivesEveryRow();
    void rowsDeletedMeanwhileShrinkTheTable();
    void refreshSeesNewRows();
    void aViewIsReadByPositionAndLocked();
    void openingALargeTableReadsOnlyItsBeginning();
    void whatIsNoLongerWantedIsNotDelivered();
    void aPageThatWasLeftHalfwayIsReadWholeLater();
    void aDestroyedTableHearsNothing();
    void anOpenTransactionIsReadThrough();
    void longCellsAreCut();
    void aMissingTableFails();

private:
    std::unique_ptr<SqliteFile> m_million;
};

void TestBrowseTable::initTestCase()
{
    m_million = std::make_unique<SqliteFile>("CREATE TABLE big (id INTEGER PRIMARY KEY, name TEXT);"
                                             + series(1'000'000)
                                             + "INSERT INTO big SELECT i, 'row ' || i FROM n;");
}

void TestBrowseTable::aSmallTableIsExactAfterOneRead()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                    "INSERT INTO t VALUES (1,'ada'),(2,'bob'),(7,'eve')");
    OpenSession open(file.path());
    const int before = open.countSent(engine::Origin::Grid);
    Browser browser(open, "t");

    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.rowText(2, 1), std::string("eve"));
    QCOMPARE(browser.table.rowCount(), 3);
    QVERIFY(!browser.table.cell(3, 0));
    QCOMPARE(*browser.table.key(2)->values.front().integer(), 7);
    QVERIFY(browser.table.isEditable());
    open.queue().runPosted();
    QCOMPARE(open.countSent(engine::Origin::Grid) - before, 1);
}

void TestBrowseTable::anEmptyTableIsExact()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY)");
    OpenSession open(file.path());
    Browser browser(open, "t");

    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.table.rowCount(), 0);
    QVERIFY(browser.queue.runUntil([&] { return !browser.isBusy; }));
}

void TestBrowseTable::theEndOfAMillionRowsIsReadAtOnce()
{
    OpenSession open(m_million->path());
    Browser browser(open, "big");
    // As a scroll bar does: to the end as soon as the end is known.
    QVERIFY(browser.queue.runUntil([&] { return browser.table.rowCount() >= 1'000'000; }));
    QCOMPARE(browser.rowText(999'999), std::string("1000000"));

    int pages = 0;
    for (const auto &entry : open.sent) {
        pages += entry.lane == session::Lane::Browse ? 1 : 0;
    }
    QVERIFY2(pages <= 4, "the first page, the bounds and the last page");
}

void TestBrowseTable::theMiddleIsEstimatedAtOnceAndExactLater()
{
    OpenSession open(m_million->path());
    Browser browser(open, "big");
    QVERIFY(browser.queue.runUntil([&] { return browser.table.rowCount() >= 1'000'000; }));
    const std::int64_t guess = std::stoll(browser.rowText(500'000));
    QVERIFY(std::llabs(guess - 500'001) < 10'000);

    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.table.rowCount(), 1'000'000);
    for (const std::int64_t row : {0LL, 4095LL, 4096LL, 500'000LL, 777'777LL, 999'999LL}) {
        QCOMPARE(browser.rowText(row), std::to_string(row + 1));
    }
}

void TestBrowseTable::everyKeyGivesEveryRow_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("insert"); // behind the series n(i); the first column tells the order
    const auto row = [](const char *name, const char *definition, const char *insert) {
        QTest::newRow(name) << QString::fromLatin1(definition) << QString::fromLatin1(insert);
    };
    row("composite text",
        "CREATE TABLE t (n, a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b))",
        "SELECT i, printf('%03d', (i - 1) / 1000), printf('%04d', (i - 1) % 1000) FROM n");
    row("without rowid", "CREATE TABLE t (n, k TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
        "SELECT i, printf('%09d', i) FROM n");
    row("rowid with gaps", "CREATE TABLE t (n)", "SELECT i FROM n");
    row("wide gaps", "CREATE TABLE t (n, id INTEGER PRIMARY KEY)",
        "SELECT i, CASE WHEN i < 10000 THEN i ELSE i * 1000000007 END FROM n");
    row("negative", "CREATE TABLE t (n, id INTEGER PRIMARY KEY)", "SELECT i, i - 15000 FROM n");
    row("hostile name", "CREATE TABLE t (n, \"a \"\"key\" TEXT NOT NULL PRIMARY KEY)",
        "SELECT i, printf('%09d', i) FROM n");
}

void TestBrowseTable::everyKeyGivesEveryRow()
{
    QFETCH(QString, definition);
    QFETCH(QString, insert);
    constexpr int kRows = 30'000;
    SqliteFile file(definition.toStdString() + ";" + series(kRows) + "INSERT INTO t "
                    + insert.toStdString());
    OpenSession open(file.path());
    Browser browser(open, "t");
    QCOMPARE(browser.rowText(0), std::string("1"));
    browser.leaveTheBeginning();
    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.table.rowCount(), kRows);

    for (std::int64_t row = 0; row < kRows; row += 1021) {
        QCOMPARE(browser.rowText(row), std::to_string(row + 1));
        QVERIFY(browser.table.key(row).has_value());
    }
    QCOMPARE(browser.rowText(kRows - 1), std::to_string(kRows));
}

void TestBrowseTable::rowsDeletedMeanwhileShrinkTheTable()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY);" + series(20'000)
                    + "INSERT INTO t SELECT i FROM n");
    OpenSession open(file.path());
    Browser browser(open, "t");
    QVERIFY(browser.waitForExact());
    file.run("DELETE FROM t WHERE id > 17000");
    browser.table.want(19'000, 19'040);
    QVERIFY(browser.queue.runUntil([&] { return browser.table.rowCount() < 20'000; }));

    QCOMPARE(browser.table.rowCount(), 17'000);
    QCOMPARE(browser.rowText(16'999), std::string("17000"));
    QVERIFY(browser.failures.empty());
}

void TestBrowseTable::refreshSeesNewRows()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1),(2)");
    OpenSession open(file.path());
    Browser browser(open, "t");
    QVERIFY(browser.waitForExact());
    file.run("INSERT INTO t VALUES (3); DELETE FROM t WHERE id = 1");
    browser.table.refresh();
    QVERIFY(!browser.table.isCountExact());
    QVERIFY(browser.waitForExact());

    QCOMPARE(browser.rowText(0), std::string("2"));
    QCOMPARE(browser.rowText(1), std::string("3"));
}

void TestBrowseTable::aViewIsReadByPositionAndLocked()
{
    SqliteFile file(
        "CREATE TABLE t (id INTEGER PRIMARY KEY);" + series(10'000)
        + "INSERT INTO t SELECT i FROM n; CREATE VIEW v AS SELECT id * 2 AS twice FROM t");
    OpenSession open(file.path());
    Browser browser(open, "v");
    QVERIFY(browser.waitForExact());

    QCOMPARE(browser.table.rowCount(), 10'000);
    QCOMPARE(browser.rowText(9'999), std::string("20000"));
    QVERIFY(!browser.table.isEditable());
    QVERIFY(!browser.table.whyNotEditable().empty());
    QVERIFY(!browser.table.key(0));
}

void TestBrowseTable::openingALargeTableReadsOnlyItsBeginning()
{
    OpenSession open(m_million->path());
    Browser browser(open, "big");
    QCOMPARE(browser.rowText(0), std::string("1"));
    QVERIFY(browser.queue.runUntil([&] { return browser.table.rowCount() >= 1'000'000; }));
    QVERIFY(!browser.table.isCountExact());
    browser.leaveTheBeginning();
    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.table.rowCount(), 1'000'000);
}

void TestBrowseTable::whatIsNoLongerWantedIsNotDelivered()
{
    OpenSession open(m_million->path());
    Browser browser(open, "big");
    browser.leaveTheBeginning();
    QVERIFY(browser.waitForExact());
    browser.arrivals = 0;
    for (int i = 1; i < 50; ++i) {
        browser.table.want(i * 20'000, i * 20'000 + 40);
    }
    QCOMPARE(browser.rowText(49 * 20'000), std::to_string(49 * 20'000 + 1));

    QCOMPARE(browser.arrivals, 1);
    QVERIFY(browser.failures.empty());
}

void TestBrowseTable::aPageThatWasLeftHalfwayIsReadWholeLater()
{
    OpenSession open(m_million->path());
    Browser browser(open, "big");
    QVERIFY(browser.queue.runUntil([&] { return browser.arrivals == 1; })); // the first rows of it
    QVERIFY(!browser.table.cell(3000, 0));
    browser.leaveTheBeginning();
    QCOMPARE(browser.rowText(3000), std::string("3001"));
}

void TestBrowseTable::aDestroyedTableHearsNothing()
{
    OpenSession open(m_million->path());
    open.queue().runPosted();
    int heard = 0;
    {
        session::BrowseTable table(
            open.session(), {"main", "big"},
            {.rowsArrived = [&heard](std::int64_t, std::int64_t) { ++heard; },
             .failed = [&heard](const Error &) { ++heard; }});
        QVERIFY(open.queue().waitForPosted(1));
    }
    bool isDone = false;
    (void)session::loadCatalog(open.session(), [&isDone](const auto &) { isDone = true; });
    QVERIFY(open.queue().runUntil([&isDone] { return isDone; }));
    QCOMPARE(heard, 0);
}

void TestBrowseTable::anOpenTransactionIsReadThrough()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
    OpenSession open(file.path());
    for (const char *text : {"BEGIN", "INSERT INTO t VALUES (2)"}) {
        bool isDone = false;
        (void)session::runQuery(open.session(), {.text = text},
                                {.finished = [&isDone](const auto &) { isDone = true; }});
        QVERIFY(open.queue().runUntil([&isDone] { return isDone; }));
    }
    Browser browser(open, "t");
    QVERIFY(browser.waitForExact());
    QCOMPARE(browser.table.rowCount(), 2);
}

void TestBrowseTable::longCellsAreCut()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB);"
                    "INSERT INTO t VALUES (1, zeroblob(5000000))");
    OpenSession open(file.path());
    Browser browser(open, "t");
    QCOMPARE(browser.rowText(0), std::string("1"));

    const auto body = browser.table.cell(0, 1);
    QVERIFY(body && body->isCut());
    QCOMPARE(body->fullSize, std::uint64_t{5'000'000});
    QVERIFY(body->bytes.size() <= 65'536);
}

void TestBrowseTable::aMissingTableFails()
{
    SqliteFile file("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
    OpenSession open(file.path());
    file.run("DROP TABLE t");
    Browser browser(open, "t");

    QVERIFY(browser.queue.runUntil([&] { return !browser.failures.empty(); }));
    QCOMPARE(browser.failures.size(), std::size_t{1});
    QVERIFY(!browser.isBusy);
}

QTEST_APPLESS_MAIN(TestBrowseTable)
#include "tst_browse_table.moc"
