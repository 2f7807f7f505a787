// Windows of a table by its key, read by SQLite itself; and which key a table is read by.
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/sql/select_page.h"
#include "tests/sql/memory_database.h"

#include <QTest>

using namespace sluice;
using data::Value;

namespace {

catalog::Column column(const std::string &name, const std::string &type, bool notNull = true)
{
    return {.name = name,
            .type = {.name = type, .typeClass = sqlite::SqliteDialect().classify(type)},
            .notNull = notNull};
}

// A table with a hostile name and a composite key of text and number.
catalog::Table hostileTable()
{
    catalog::Table table{.name = {"main", "or\"der; --"}};
    table.columns = {column("gr\"oup", "TEXT"), column("select", "INTEGER"), column("v", "TEXT")};
    table.primaryKey = catalog::KeyConstraint{.columns = {"gr\"oup", "select"}};
    return table;
}

void fill(test::MemoryDatabase &database)
{
    database.execute("CREATE TABLE \"or\"\"der; --\" (\"gr\"\"oup\" TEXT NOT NULL, "
                     "\"select\" INTEGER NOT NULL, v, PRIMARY KEY (\"gr\"\"oup\", \"select\"));"
                     "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99) "
                     "INSERT INTO \"or\"\"der; --\" SELECT char(97 + i / 10), i % 10, i FROM n;");
}

data::RowKey keyOf(const std::vector<Value> &row)
{
    return {{row[0], row[1]}};
}

} // namespace

class TestSelectPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesForwardsMeetEveryRowOnce();
    void pagesBackwardsMeetEveryRowOnce();
    void inclusiveBoundAndSkip();
    void rowidIsTheLastColumn();
    void boundsKeysAndCount();
    void allRowsOfSomeColumns();
    void pagesUseTheIndex();
    void keyOfATable_data();
    void keyOfATable();
    void rowidAvoidsShadowedNames();
    void postgresText();

private:
    sqlite::SqliteDialect m_sqlite;
};

void TestSelectPage::pagesForwardsMeetEveryRowOnce()
{
    test::MemoryDatabase database;
    fill(database);
    const catalog::Table table = hostileTable();
    sql::PageRequest request{.table = &table,
                             .key = *sql::browseKey(table, sql::Flavor::Sqlite),
                             .inclusive = false,
                             .limit = 7};
    test::Rows all;
    for (test::Rows page = database.run(*sql::selectPage(request, m_sqlite)); !page.empty();
         page = database.run(*sql::selectPage(request, m_sqlite))) {
        all.insert(all.end(), page.begin(), page.end());
        request.from = keyOf(page.back());
    }
    QCOMPARE(database.error(), std::string());
    QVERIFY(all == database.run("SELECT * FROM \"or\"\"der; --\" ORDER BY 1, 2"));
}

void TestSelectPage::pagesBackwardsMeetEveryRowOnce()
{
    test::MemoryDatabase database;
    fill(database);
    const catalog::Table table = hostileTable();
    sql::PageRequest request{.table = &table,
                             .key = *sql::browseKey(table, sql::Flavor::Sqlite),
                             .inclusive = false,
                             .backwards = true,
                             .limit = 13};
    test::Rows all;
    for (test::Rows page = database.run(*sql::selectPage(request, m_sqlite)); !page.empty();
         page = database.run(*sql::selectPage(request, m_sqlite))) {
        all.insert(all.end(), page.begin(), page.end());
        request.from = keyOf(page.back());
    }
    QCOMPARE(database.error(), std::string());
    QVERIFY(all == database.run("SELECT * FROM \"or\"\"der; --\" ORDER BY 1 DESC, 2 DESC"));
}

void TestSelectPage::inclusiveBoundAndSkip()
{
    test::MemoryDatabase database;
    fill(database);
    const catalog::Table table = hostileTable();
    sql::PageRequest request{.table = &table,
                             .key = *sql::browseKey(table, sql::Flavor::Sqlite),
                             .from =
                                 data::RowKey{{Value(std::string("b")), Value(std::int64_t{8})}},
                             .limit = 1};
    const auto first = [&] { return database.run(*sql::selectPage(request, m_sqlite)).front(); };
    QVERIFY(keyOf(first()) == *request.from);
    request.skip = 2; // b8, b9, c0
    QVERIFY(keyOf(first()) == (data::RowKey{{Value(std::string("c")), Value(std::int64_t{0})}}));
    request.backwards = true;
    QVERIFY(keyOf(first()) == (data::RowKey{{Value(std::string("b")), Value(std::int64_t{6})}}));
}

void TestSelectPage::rowidIsTheLastColumn()
{
    test::MemoryDatabase database;
    database.execute(
        "CREATE TABLE t (a TEXT); INSERT INTO t (rowid, a) VALUES (7, 'x'), (9, 'y');");
    catalog::Table table{.name = {"main", "t"}};
    table.columns = {column("a", "TEXT", false)};
    const auto key = sql::browseKey(table, sql::Flavor::Sqlite);
    QVERIFY(key && key->isRowid && key->isInteger);
    const auto rows = database.run(*sql::selectPage(
        {.table = &table, .key = *key, .from = data::RowKey{{Value(std::int64_t{8})}}}, m_sqlite));
    QVERIFY(rows == (test::Rows{{Value(std::string("y")), Value(std::int64_t{9})}}));
}

void TestSelectPage::boundsKeysAndCount()
{
    test::MemoryDatabase database;
    fill(database);
    database.execute(
        "CREATE TABLE n (id INTEGER PRIMARY KEY); INSERT INTO n VALUES (3), (-2), (9);");
    catalog::Table table{.name = {"main", "n"}};
    table.columns = {column("id", "INTEGER", false)};
    table.primaryKey = catalog::KeyConstraint{.columns = {"id"}};
    const sql::BrowseKey key = *sql::browseKey(table, sql::Flavor::Sqlite);
    const auto integer = [](std::int64_t i) { return Value(i); };
    QVERIFY(database.run(sql::selectKeyBounds(table, key, m_sqlite))
            == (test::Rows{{integer(-2), integer(9)}}));
    QVERIFY(database.run(*sql::selectCount(hostileTable(), m_sqlite))
            == (test::Rows{{integer(100)}}));
    table.indexes["i"].definition = "CREATE INDEX i ON n(libsql_vector_idx(id))";
    QVERIFY(sql::selectCount(table, m_sqlite)->text.ends_with(" NOT INDEXED"));
    QVERIFY(database.run(*sql::selectCount(table, m_sqlite)) == (test::Rows{{integer(3)}}));
}

void TestSelectPage::pagesUseTheIndex()
{
    test::MemoryDatabase database;
    fill(database);
    const catalog::Table table = hostileTable();
    sql::PageRequest request{.table = &table,
                             .key = *sql::browseKey(table, sql::Flavor::Sqlite),
                             .from =
                                 data::RowKey{{Value(std::string("b")), Value(std::int64_t{8})}}};
    for (const bool backwards : {false, true}) {
        request.backwards = backwards;
        sql::Statement statement = *sql::selectPage(request, m_sqlite);
        statement.text = "EXPLAIN QUERY PLAN " + statement.text;
        const test::Rows plan = database.run(statement);
        QCOMPARE(plan.size(), std::size_t{1}); // a second row would be a sort
        QVERIFY2(plan[0][3].text()->starts_with("SEARCH"), plan[0][3].text()->c_str());
    }
}

void TestSelectPage::allRowsOfSomeColumns()
{
    test::MemoryDatabase database;
    fill(database);
    const catalog::Table table = hostileTable();
    const sql::RowView view{.where = "v > 89", .order = {{.column = "select", .descending = true}}};
    const test::Rows rows = database.run(*sql::selectRows(
        table, {"v", "gr\"oup"}, *sql::browseKey(table, sql::Flavor::Sqlite), view, m_sqlite));
    QCOMPARE(rows.size(), std::size_t{10});
    QCOMPARE(rows[0].size(), std::size_t{2});
    QCOMPARE(*rows[0][1].text(), std::string("j"));
    const test::Rows all = database.run(
        *sql::selectRows(table, {"v"}, *sql::browseKey(table, sql::Flavor::Sqlite), {}, m_sqlite));
    QCOMPARE(all.size(), std::size_t{100});
}

void TestSelectPage::keyOfATable_data()
{
    QTest::addColumn<int>("row");
    const char *names[] = {"INTEGER PRIMARY KEY",
                           "INT PRIMARY KEY may be NULL",
                           "WITHOUT ROWID",
                           "nullable unique",
                           "unique",
                           "partial index",
                           "unique index",
                           "index of another collation",
                           "virtual table",
                           "descending key"};
    for (int i = 0; i < 10; ++i) {
        QTest::newRow(names[i]) << i;
    }
}

void TestSelectPage::keyOfATable()
{
    QFETCH(int, row);
    catalog::Table table{.name = {"main", "t"}};
    table.columns = {column("a", "INTEGER", false), column("b", "INT", false), column("c", "TEXT")};
    const catalog::Index index{.name = "i", .unique = true, .parts = {{.column = "c"}}};
    std::vector<std::string> expected{"rowid"};
    switch (row) {
    case 0:
        table.primaryKey = catalog::KeyConstraint{.columns = {"a"}};
        expected = {"a"};
        break;
    case 1:
        table.primaryKey = catalog::KeyConstraint{.columns = {"b"}};
        break;
    case 2:
        table.primaryKey = catalog::KeyConstraint{.columns = {"b", "a"}};
        table.options["without_rowid"] = "true";
        expected = {"b", "a"};
        break;
    case 3:
        table.uniques = {{.columns = {"b"}}};
        break;
    case 4:
        table.uniques = {{.columns = {"b"}}, {.columns = {"c"}}};
        expected = {"c"};
        break;
    case 5:
        table.indexes["i"] = index;
        table.indexes["i"].predicate = "a > 1";
        break;
    case 6:
        table.indexes["i"] = index;
        expected = {"c"};
        break;
    case 7:
        table.indexes["i"] = index;
        table.indexes["i"].parts[0].collation = "NOCASE";
        break;
    case 8:
        table.kind = catalog::TableKind::Virtual;
        expected = {};
        break;
    case 9:
        table.primaryKey =
            catalog::KeyConstraint{.columns = {"a"}, .options = {{"desc:a", "true"}}};
        break;
    }
    const auto key = sql::browseKey(table, sql::Flavor::Sqlite);
    QVERIFY(key.value_or(sql::BrowseKey{}).columns == expected);
}

void TestSelectPage::rowidAvoidsShadowedNames()
{
    catalog::Table table{.name = {"main", "t"}};
    table.columns = {column("RowId", "TEXT"), column("_rowid_", "TEXT")};
    QCOMPARE(sql::browseKey(table, sql::Flavor::Sqlite)->columns.front(), std::string("oid"));
    table.columns.push_back(column("OID", "TEXT"));
    QVERIFY(!sql::browseKey(table, sql::Flavor::Sqlite));
}

void TestSelectPage::postgresText()
{
    catalog::Table table{.name = {"public", "t"}};
    table.columns = {{.name = "id", .type = {.name = "uuid"}, .notNull = true},
                     {.name = "at", .type = {.name = "date"}, .notNull = true}};
    table.primaryKey = catalog::KeyConstraint{.columns = {"at", "id"}};
    const sql::PageRequest request{
        .table = &table,
        .key = *sql::browseKey(table, sql::Flavor::Postgres),
        .from = data::RowKey{{Value(std::string("2024-01-01")), Value(std::string("x"))}},
        .limit = 10};
    QCOMPARE(sql::selectPage(request, postgres::PostgresDialect())->text,
             std::string("SELECT \"id\", \"at\" FROM \"public\".\"t\" WHERE (\"at\", \"id\") >= "
                         "($1::date, $2::uuid) ORDER BY \"at\", \"id\" LIMIT 10"));
    table.primaryKey.reset();
    QVERIFY(!sql::browseKey(table, sql::Flavor::Postgres));
}

QTEST_APPLESS_MAIN(TestSelectPage)
#include "tst_select_page.moc"
