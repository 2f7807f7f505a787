// Statements on SQLite: values there and back, batches, what columns are, errors with code and place.
#include "tests/support/sqlite_open.h"

#include <cmath>
#include <limits>

using namespace sluice;
using namespace sluice::test;
using data::Value;

namespace {

data::Bytes toBytes(std::string_view text)
{
    const auto *first = reinterpret_cast<const std::byte *>(text.data());
    return {first, first + text.size()};
}

} // namespace

class TestSqliteQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueComesBackAsItWent_data();
    void valueComesBackAsItWent();
    void aHundredThousandRowsComeInBoundedBatches();
    void batchEndsAtItsBytes();
    void longCellsAreCutBetweenCharacters();
    void columnsKnowTheirOrigin();
    void notNullIsNotClaimedOfRowsMadeUp_data();
    void notNullIsNotClaimedOfRowsMadeUp();
    void errorsSayWhatAndWhere_data();
    void errorsSayWhatAndWhere();
    void secondStatementIsRefusedUnrun_data();
    void secondStatementIsRefusedUnrun();
    void oneStatementMayEndAnyhow_data();
    void oneStatementMayEndAnyhow();
    void everyParameterMustBeGiven();
    void affectedRowsAreThoseOfTheStatement();
    void droppedCursorEndsItsStatement();
    void describeRunsNothing();
    void describeGivesColumns();
    void transactionStateFollowsTheDatabase();
    void foreignKeysAreEnforced();
    void observerSeesEveryStatement();
};

void TestSqliteQuery::valueComesBackAsItWent_data()
{
    QTest::addColumn<Value>("value");
    QTest::newRow("null") << Value();
    QTest::newRow("zero") << Value(std::int64_t{0});
    QTest::newRow("smallest integer") << Value(std::numeric_limits<std::int64_t>::min());
    QTest::newRow("largest integer") << Value(std::numeric_limits<std::int64_t>::max());
    QTest::newRow("real") << Value(0.1);
    QTest::newRow("whole real") << Value(1.0);
    QTest::newRow("huge") << Value(1e308);
    QTest::newRow("infinity") << Value(std::numeric_limits<double>::infinity());
    QTest::newRow("empty text") << Value(std::string());
    QTest::newRow("emoji") << Value(std::string("\xF0\x9F\x98\x80"));
    QTest::newRow("text with NUL") << Value(std::string("a\0b", 3));
    QTest::newRow("broken UTF-8") << Value(std::string("\xFF\xC0x"));
    QTest::newRow("text of digits") << Value(std::string("007"));
    QTest::newRow("empty blob") << Value(data::Bytes());
    QTest::newRow("blob") << Value(toBytes(std::string_view("\0\xFF\x01", 3)));
    QTest::newRow("long text") << Value(std::string(300'000, 'x'));
}

void TestSqliteQuery::valueComesBackAsItWent()
{
    QFETCH(Value, value);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(v)");
    run(*connection, "INSERT INTO t VALUES (?1)", {value});
    QVERIFY(rowsOf(*connection, "SELECT v FROM t").at(0).at(0) == value);
}

void TestSqliteQuery::aHundredThousandRowsComeInBoundedBatches()
{
    const auto connection = memorySqlite();
    const auto cursor = connection->query(
        {.text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) "
                 "SELECT i FROM n"},
        {});
    QVERIFY(cursor);
    std::int64_t rows = 0;
    while (true) {
        const auto batch = (*cursor)->next({.rows = 1000, .time = std::chrono::hours(1)});
        QVERIFY(batch);
        if (!*batch) {
            break;
        }
        QVERIFY((*batch)->rowCount() <= 1000);
        QCOMPARE((*batch)->cell(0, 0).integer, rows + 1);
        rows += (*batch)->rowCount();
    }
    QCOMPARE(rows, 100'000);
    QVERIFY(!*(*cursor)->next({})); // the end stays the end
}

void TestSqliteQuery::batchEndsAtItsBytes()
{
    const auto connection = memorySqlite();
    const auto cursor = connection->query(
        {.text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50) "
                 "SELECT zeroblob(100000) FROM n"},
        {});
    const auto batch = (*cursor)->next({.bytes = 1'000'000, .time = std::chrono::hours(1)});
    QVERIFY((*batch)->rowCount() >= 1);
    QVERIFY((*batch)->rowCount() <= 11);
}

void TestSqliteQuery::longCellsAreCutBetweenCharacters()
{
    const auto connection = memorySqlite();
    const auto cursor = connection->query(
        {.text = "SELECT 'ab' || char(0x1F600) || 'cd', x'0102030405', 'short'"}, {});
    const auto batch = (*cursor)->next({.cellBytes = 4});
    const data::CellView text = (*batch)->cell(0, 0);
    QCOMPARE(std::string(text.bytes), std::string("ab"));
    QCOMPARE(text.fullSize, 8U);
    QCOMPARE((*batch)->cell(0, 1).bytes.size(), 4U);
    QCOMPARE((*batch)->cell(0, 1).fullSize, 5U);
    QVERIFY((*batch)->cell(0, 1).isCut());
}

void TestSqliteQuery::columnsKnowTheirOrigin()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE \"my t\"(id INTEGER PRIMARY KEY, price DECIMAL(10,2) NOT NULL)");
    const auto cursor =
        connection->query({.text = "SELECT price AS p, id, price * 2 FROM \"my t\""}, {});
    const auto &columns = (*cursor)->columns();
    QCOMPARE(columns.size(), 3U);
    QCOMPARE(columns[0].name, std::string("p"));
    QCOMPARE(columns[0].column, std::string("price"));
    QCOMPARE(columns[0].type.name, std::string("DECIMAL(10,2)"));
    QVERIFY(columns[0].type.typeClass == catalog::TypeClass::Decimal);
    QVERIFY((columns[0].table == catalog::QualifiedName{"main", "my t"}));
    QVERIFY(columns[0].notNull == true);
    QVERIFY(columns[1].notNull == false);
    QVERIFY(!columns[2].table && !columns[2].notNull && columns[2].type.name.empty());
}

void TestSqliteQuery::notNullIsNotClaimedOfRowsMadeUp_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("outer join") << QByteArray("SELECT b.v FROM a LEFT JOIN b ON b.k = a.k");
    QTest::newRow("subquery") << QByteArray("SELECT (SELECT v FROM b WHERE 0)");
    QTest::newRow("aggregate") << QByteArray("SELECT v, count(*) FROM b");
    QTest::newRow("view") << QByteArray("SELECT v FROM joined");
    QTest::newRow("union") << QByteArray("SELECT v FROM b UNION ALL SELECT NULL");
}

void TestSqliteQuery::notNullIsNotClaimedOfRowsMadeUp()
{
    QFETCH(QByteArray, query);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE a(k)");
    run(*connection, "CREATE TABLE b(k, v TEXT NOT NULL)");
    run(*connection, "CREATE VIEW joined AS SELECT b.v FROM a LEFT JOIN b ON b.k = a.k");
    const auto columns = connection->describe(query.toStdString(), {});
    QVERIFY(columns);
    QVERIFY(!columns->at(0).notNull.value_or(false));
}

void TestSqliteQuery::errorsSayWhatAndWhere_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("position"); // -1: none
    QTest::newRow("syntax") << QByteArray("SELECT 1 FORM t") << ErrorKind::Syntax
                            << QByteArray("SQLITE_ERROR") << 14;
    QTest::newRow("misspelt verb")
        << QByteArray("SELEC 1") << ErrorKind::Syntax << QByteArray("SQLITE_ERROR") << 0;
    QTest::newRow("behind an emoji") << QByteArray("SELECT '\xF0\x9F\x98\x80', nope FROM t")
                                     << ErrorKind::Syntax << QByteArray("SQLITE_ERROR") << 15;
    QTest::newRow("no such table") << QByteArray("SELECT * FROM nope") << ErrorKind::Syntax
                                   << QByteArray("SQLITE_ERROR") << 14;
    QTest::newRow("no such column")
        << QByteArray("SELECT nope FROM t") << ErrorKind::Syntax << QByteArray("SQLITE_ERROR") << 7;
    QTest::newRow("cut off") << QByteArray("SELECT (1") << ErrorKind::Syntax
                             << QByteArray("SQLITE_ERROR") << 9;
    QTest::newRow("unique") << QByteArray("INSERT INTO t VALUES (1, 1)") << ErrorKind::Constraint
                            << QByteArray("SQLITE_CONSTRAINT_PRIMARYKEY") << -1;
    QTest::newRow("check") << QByteArray("INSERT INTO t VALUES (2, -1)") << ErrorKind::Constraint
                           << QByteArray("SQLITE_CONSTRAINT_CHECK") << -1;
    QTest::newRow("not null") << QByteArray("INSERT INTO t VALUES (2, NULL)")
                              << ErrorKind::Constraint << QByteArray("SQLITE_CONSTRAINT_NOTNULL")
                              << -1;
    QTest::newRow("too big") << QByteArray("SELECT zeroblob(2000000000)") << ErrorKind::Server
                             << QByteArray("SQLITE_TOOBIG") << -1;
    QTest::newRow("overflow") << QByteArray("SELECT abs(-9223372036854775807 - 1)")
                              << ErrorKind::Server << QByteArray("SQLITE_ERROR") << -1;
}

void TestSqliteQuery::errorsSayWhatAndWhere()
{
    QFETCH(QByteArray, statement);
    QFETCH(ErrorKind, kind);
    QFETCH(QByteArray, code);
    QFETCH(int, position);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(id INTEGER PRIMARY KEY, n INT NOT NULL CHECK (n > 0))");
    run(*connection, "INSERT INTO t VALUES (1, 1)");
    const Error error = errorOf(*connection, statement.toStdString());
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.code, code.toStdString());
    QCOMPARE(error.statement, statement.toStdString());
    QCOMPARE(error.position ? static_cast<int>(*error.position) : -1, position);
    QVERIFY(!error.message.empty());
}

void TestSqliteQuery::secondStatementIsRefusedUnrun_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("DELETE FROM t; SELECT 1");
    QTest::newRow("pragma takes effect when prepared")
        << QByteArray("PRAGMA foreign_keys=OFF; DELETE FROM t");
    QTest::newRow("behind a trigger")
        << QByteArray("CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END; DELETE FROM t");
    QTest::newRow("behind a comment") << QByteArray("DELETE FROM t; -- ;\n SELECT 1");
    QTest::newRow("nothing") << QByteArray("  -- only words\n");
    QTest::newRow("semicolon") << QByteArray(";");
    QTest::newRow("NUL") << QByteArray("DELETE FROM t\0; x", 17);
}

void TestSqliteQuery::secondStatementIsRefusedUnrun()
{
    QFETCH(QByteArray, text);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    run(*connection, "INSERT INTO t VALUES (1)");
    QCOMPARE(errorOf(*connection, text.toStdString()).kind, ErrorKind::Usage);
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 1U);
    QCOMPARE(rowsOf(*connection, "SELECT * FROM sqlite_schema").size(), 1U);
    QVERIFY(rowsOf(*connection, "PRAGMA foreign_keys")[0][0] == Value(std::int64_t{1}));
}

void TestSqliteQuery::oneStatementMayEndAnyhow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("semicolon") << QByteArray("SELECT 1;");
    QTest::newRow("semicolons") << QByteArray("SELECT 1;; ;");
    QTest::newRow("comment") << QByteArray("SELECT 1; -- the end; really");
    QTest::newRow("comment before") << QByteArray("/* ; */ SELECT 1 /* ; */");
    QTest::newRow("semicolon in a string") << QByteArray("SELECT 1, ';'");
    QTest::newRow("trigger") << QByteArray("CREATE TEMP TRIGGER x AFTER INSERT ON t BEGIN "
                                           "DELETE FROM t; SELECT 1; END;");
}

void TestSqliteQuery::oneStatementMayEndAnyhow()
{
    QFETCH(QByteArray, text);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    QVERIFY(engine::fetchAll(*connection, {.text = text.toStdString()}, {}));
}

void TestSqliteQuery::everyParameterMustBeGiven()
{
    const auto connection = memorySqlite();
    const auto none = engine::fetchAll(*connection, {.text = "SELECT ?1"}, {});
    QCOMPARE(none.error().kind, ErrorKind::Usage);
    const auto many = engine::fetchAll(
        *connection, {"SELECT ?1", {Value(std::int64_t{1}), Value(std::int64_t{2})}}, {});
    QCOMPARE(many.error().kind, ErrorKind::Usage);
}

void TestSqliteQuery::affectedRowsAreThoseOfTheStatement()
{
    const auto connection = memorySqlite();
    const auto affected = [&](const char *text) {
        return engine::execute(*connection, {.text = text}, {}).value_or(-2);
    };
    QCOMPARE(affected("CREATE TABLE t(a)"), -1);
    QCOMPARE(affected("INSERT INTO t VALUES (1), (2), (3)"), 3);
    QCOMPARE(affected("CREATE INDEX i ON t(a)"), -1); // though sqlite3_changes still says 3
    QCOMPARE(affected("SELECT * FROM t"), -1);
    QCOMPARE(affected("UPDATE t SET a = 9 WHERE a > 1 RETURNING a"), 2);
    QCOMPARE(affected("WITH x AS (SELECT 1) DELETE FROM t"), 3);
    QCOMPARE(affected("EXPLAIN DELETE FROM t"), -1);
}

void TestSqliteQuery::droppedCursorEndsItsStatement()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    run(*connection, "INSERT INTO t VALUES (1), (2)");
    {
        const auto cursor = connection->query({.text = "SELECT * FROM t"}, {});
        QVERIFY(cursor);
    }
    run(*connection, "DROP TABLE t"); // would be locked by a running SELECT
}

void TestSqliteQuery::describeRunsNothing()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a)");
    run(*connection, "INSERT INTO t VALUES (1)");
    QVERIFY(connection->describe("DELETE FROM t", {}));
    const auto columns = connection->describe("PRAGMA foreign_keys=OFF", {});
    QVERIFY(columns && columns->empty());
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 1U);
    QVERIFY(rowsOf(*connection, "PRAGMA foreign_keys")[0][0] == Value(std::int64_t{1}));
    run(*connection, "PRAGMA foreign_keys=OFF"); // running it is another matter
    QVERIFY(rowsOf(*connection, "PRAGMA foreign_keys")[0][0] == Value(std::int64_t{0}));
}

void TestSqliteQuery::describeGivesColumns()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a INT)");
    const auto columns = connection->describe("SELECT a, ?1 AS b FROM t", {});
    QCOMPARE(columns->size(), 2U);
    QCOMPARE(columns->at(0).type.name, std::string("INT"));
    QCOMPARE(connection->describe("PRAGMA table_info(t)", {})->size(), 6U);
    QVERIFY(connection->describe("CREATE TABLE u(a)", {})->empty());
    QCOMPARE(connection->describe("SELECT nope FROM t", {}).error().position,
             std::optional<std::size_t>(7));
}

void TestSqliteQuery::transactionStateFollowsTheDatabase()
{
    using engine::TransactionState;
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK)");
    QCOMPARE(connection->transactionState(), TransactionState::None);
    run(*connection, "BEGIN");
    QCOMPARE(connection->transactionState(), TransactionState::Open);
    run(*connection, "INSERT INTO t VALUES (1)");
    const Error error = errorOf(*connection, "INSERT INTO t VALUES (1)");
    QCOMPARE(error.code, std::string("SQLITE_CONSTRAINT_UNIQUE"));
    QCOMPARE(connection->transactionState(),
             TransactionState::None); // SQLite rolled it back itself
    QCOMPARE(error.hint, std::string("The transaction was rolled back."));
}

void TestSqliteQuery::foreignKeysAreEnforced()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE p(a INTEGER PRIMARY KEY)");
    run(*connection, "CREATE TABLE c(a REFERENCES p)");
    QCOMPARE(errorOf(*connection, "INSERT INTO c VALUES (1)").code,
             std::string("SQLITE_CONSTRAINT_FOREIGNKEY"));
}

void TestSqliteQuery::observerSeesEveryStatement()
{
    const auto connection = memorySqlite();
    std::vector<engine::SentStatement> sent;
    connection->observe([&](const engine::SentStatement &statement) { sent.push_back(statement); });
    run(*connection, "CREATE TABLE t(a)");
    (void)errorOf(*connection, "SELECT * FROM nope");
    QCOMPARE(sent.size(), 2U);
    QCOMPARE(sent[0].text, std::string("CREATE TABLE t(a)"));
    QVERIFY(sent[0].error.empty());
    QCOMPARE(sent[1].error, std::string("no such table: nope"));
    sent.clear();
    QVERIFY(connection->readCatalog({.origin = engine::Origin::Introspection}));
    QVERIFY(!sent.empty());
    QVERIFY(sent.front().origin == engine::Origin::Introspection);
}

QTEST_APPLESS_MAIN(TestSqliteQuery)
#include "tst_sqlite_query.moc"
