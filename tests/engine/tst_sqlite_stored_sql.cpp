// What is read from stored SQL: constraints, index parts, references; hostile text among it.
#include "models/engine/sqlite/references.h"
#include "models/engine/sqlite/stored_index.h"
#include "models/engine/sqlite/stored_table.h"

#include <QTest>

using namespace sluice;
using namespace sluice::sqlite;

using Names = std::vector<std::string>;

class TestSqliteStoredSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnConstraintsAreRead();
    void tableConstraintsNeedNoCommas();
    void checkKeepsItsExactText();
    void quotedNamesLoseTheirQuotes();
    void deferrableBelongsToItsReference();
    void moduleAndArgumentsAreRead();
    void indexPartsAreRead();
    void commentsBelongToWhatTheyStandBy();
    void brokenTextEnds_data();
    void brokenTextEnds();
    void referencesAreFound_data();
    void referencesAreFound();
};

void TestSqliteStoredSql::columnConstraintsAreRead()
{
    const StoredTable table = parseStoredTable(
        "CREATE TABLE t(id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT, "
        "a VARCHAR(20) COLLATE NOCASE NOT NULL ON CONFLICT IGNORE DEFAULT -1 CONSTRAINT one "
        "UNIQUE, "
        "b DEFAULT (1, 2) AS (a || ',)') STORED, c CHECK(c > 0))");
    QCOMPARE(table.columns.size(), 4U);
    QCOMPARE(table.primaryKey->name, std::string("pk"));
    QVERIFY((table.primaryKey->options
             == catalog::Options{{"autoincrement", "true"}, {"conflict", "REPLACE"}}));
    QCOMPARE(table.columns[1].collation, std::string("NOCASE"));
    QVERIFY((table.columns[1].options == catalog::Options{{"conflict", "IGNORE"}}));
    QCOMPARE(table.uniques.at(0).name, std::string("one"));
    QCOMPARE(table.uniques.at(0).columns, Names{"a"});
    QCOMPARE(table.columns[2].generationExpression, std::string("a || ',)'"));
    QCOMPARE(table.checks.at(0).expression, std::string("c > 0"));
}

void TestSqliteStoredSql::tableConstraintsNeedNoCommas()
{
    const StoredTable table = parseStoredTable(
        "CREATE TABLE t(a, b, CONSTRAINT x PRIMARY KEY(a DESC, b COLLATE nocase) ON CONFLICT FAIL "
        "UNIQUE(b) CONSTRAINT y CHECK(a<b) CONSTRAINT z FOREIGN KEY(a,b) REFERENCES u(c,d) "
        "ON DELETE SET NULL ON UPDATE NO ACTION MATCH simple)");
    QCOMPARE(table.columns.size(), 2U);
    QVERIFY(
        (table.primaryKey->options
         == catalog::Options{{"desc:a", "true"}, {"collate:b", "nocase"}, {"conflict", "FAIL"}}));
    QCOMPARE(table.uniques.at(0).columns, Names{"b"});
    QCOMPARE(table.uniques.at(0).name, std::string());
    QCOMPARE(table.checks.at(0).name, std::string("y"));
    const catalog::ForeignKey &key = table.foreignKeys.at(0);
    QCOMPARE(key.name, std::string("z"));
    QCOMPARE(key.columns, (Names{"a", "b"}));
    QCOMPARE(key.targetColumns, (Names{"c", "d"}));
    QCOMPARE(key.onDelete, catalog::ForeignKeyAction::SetNull);
    QVERIFY((key.options == catalog::Options{{"match", "SIMPLE"}}));
}

void TestSqliteStoredSql::checkKeepsItsExactText()
{
    const StoredTable table =
        parseStoredTable("CREATE TABLE t(a, CHECK( a /* why ) */  IN ('x)', \"q(\") ))");
    QCOMPARE(table.checks.at(0).expression, std::string("a /* why ) */  IN ('x)', \"q(\")"));
}

void TestSqliteStoredSql::quotedNamesLoseTheirQuotes()
{
    const StoredTable table = parseStoredTable(
        "CREATE TABLE [t (x](\"a \"\"b\" int, [c] , `d``e`, 'f''g', \"check\" , \"\")");
    Names names;
    for (const StoredColumn &column : table.columns) {
        names.push_back(column.name);
    }
    QCOMPARE(names, (Names{"a \"b", "c", "d`e", "f'g", "check", ""}));
}

void TestSqliteStoredSql::deferrableBelongsToItsReference()
{
    const StoredTable table = parseStoredTable(
        "CREATE TABLE t(a REFERENCES u NOT NULL, b REFERENCES u DEFERRABLE INITIALLY DEFERRED, "
        "c REFERENCES u NOT DEFERRABLE INITIALLY DEFERRED, d REFERENCES u DEFERRABLE)");
    QCOMPARE(table.foreignKeys.size(), 4U);
    QVERIFY(!table.foreignKeys[0].deferrable);
    QVERIFY(table.foreignKeys[1].deferrable && table.foreignKeys[1].initiallyDeferred);
    QVERIFY(!table.foreignKeys[2].deferrable && !table.foreignKeys[2].initiallyDeferred);
    QVERIFY(table.foreignKeys[3].deferrable && !table.foreignKeys[3].initiallyDeferred);
}

void TestSqliteStoredSql::moduleAndArgumentsAreRead()
{
    const StoredTable table =
        parseStoredTable("CREATE VIRTUAL TABLE \"f t\" USING fts5(title, tokenize='a (b)')");
    QCOMPARE(table.module, std::string("fts5"));
    QCOMPARE(table.arguments, std::string("title, tokenize='a (b)'"));
    QVERIFY(table.columns.empty());
}

void TestSqliteStoredSql::indexPartsAreRead()
{
    const StoredIndex index = parseStoredIndex(
        "CREATE UNIQUE INDEX \"i (\" ON t(a, lower(b) COLLATE NOCASE DESC, c + (d) ASC) "
        "WHERE a > 0 AND b <> ')' -- end");
    QVERIFY(index.unique);
    QCOMPARE(index.parts.size(), 3U);
    QCOMPARE(index.parts[1].expression, std::string("lower(b)"));
    QCOMPARE(index.parts[1].collation, std::string("NOCASE"));
    QCOMPARE(index.parts[2].expression, std::string("c + (d)"));
    QCOMPARE(index.predicate, std::string("a > 0 AND b <> ')'"));
}

void TestSqliteStoredSql::commentsBelongToWhatTheyStandBy()
{
    const StoredTable table = parseStoredTable(
        "CREATE TABLE users -- people\n/* who\n * log in */\n( -- of all tenants\n"
        "  id INTEGER PRIMARY KEY, -- their number\n"
        "  -- as typed\n  -- by them\n  name TEXT, /* in years */ age INT\n"
        "  , mail TEXT /* lower\n case */ NOT NULL -- checked\n,\n"
        "  -- a heading\n\n  x, y DEFAULT '-- no comment' CHECK (y /* nor this */ > 0)\n"
        "  -- of the key\n, UNIQUE (x) -- its own\n) -- behind\n");
    QCOMPARE(table.comment, std::string("people\nwho\nlog in\nof all tenants"));
    Names comments;
    for (const StoredColumn &column : table.columns) {
        comments.push_back(column.comment);
    }
    QCOMPARE(comments, (Names{"their number", "as typed\nby them", "in years",
                              "lower\ncase\nchecked", "", ""}));
}

void TestSqliteStoredSql::brokenTextEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "CREATE", "CREATE TABLE t", "CREATE TABLE t(", "CREATE TABLE t(a,,",
          "CREATE TABLE t(CONSTRAINT", "CREATE TABLE t(a CHECK(", "CREATE TABLE t(a REFERENCES",
          "CREATE TABLE t(PRIMARY KEY(a,", "CREATE TABLE t(a CONSTRAINT x, FOREIGN)",
          "CREATE TABLE t(a 'open", "CREATE TABLE t(a DEFAULT", "CREATE TABLE t)(",
          "CREATE VIRTUAL TABLE x"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestSqliteStoredSql::brokenTextEnds()
{
    QFETCH(QByteArray, text);
    const StoredTable table = parseStoredTable(text.toStdString());
    QVERIFY(table.columns.size() <= 3);
    (void)parseStoredIndex(text.toStdString());
    (void)referencedNames(text.toStdString());
}

void TestSqliteStoredSql::referencesAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("names"); // sorted, by blanks
    QTest::newRow("plain") << QByteArray("CREATE VIEW v AS SELECT a, b FROM t, U AS x WHERE c = d")
                           << QByteArray("t u");
    QTest::newRow("joins") << QByteArray(
        "CREATE VIEW v AS SELECT * FROM a JOIN b ON a.x = f(b.y, 1), c "
        "LEFT JOIN (d JOIN e USING (z, w)) ON 1")
                           << QByteArray("a b c d e");
    QTest::newRow("subqueries") << QByteArray(
        "CREATE VIEW v AS SELECT (SELECT max(x), y FROM a) FROM (SELECT p, q FROM b) "
        "WHERE z IN c AND w IN (SELECT 1 FROM d)")
                                << QByteArray("a b c d");
    QTest::newRow("schema") << QByteArray("CREATE VIEW v AS SELECT * FROM main.\"my t\"")
                            << QByteArray("main my t");
    QTest::newRow("own names") << QByteArray(
        "CREATE VIEW v AS WITH a AS (SELECT 1 FROM t), b(x, y) AS NOT MATERIALIZED "
        "(SELECT 1, 2 FROM a) SELECT * FROM a, b")
                               << QByteArray("t");
    QTest::newRow("union and order")
        << QByteArray("CREATE VIEW v AS SELECT a FROM t UNION SELECT b, c FROM u ORDER BY a, d")
        << QByteArray("t u");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO a(x, y) SELECT 1, 2; "
        "UPDATE OR IGNORE b SET c = 1, d = 2; DELETE FROM e WHERE f = 1; END")
                             << QByteArray("a b e");
    QTest::newRow("strings and comments")
        << QByteArray("CREATE VIEW v AS SELECT ' FROM x' /* FROM y */ FROM t -- JOIN z")
        << QByteArray("t");
}

void TestSqliteStoredSql::referencesAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, names);
    QByteArray found;
    for (const std::string &name : referencedNames(text.toStdString())) {
        found += (found.isEmpty() ? "" : " ") + QByteArray::fromStdString(name);
    }
    QCOMPARE(found, names);
}

QTEST_APPLESS_MAIN(TestSqliteStoredSql)
#include "tst_sqlite_stored_sql.moc"
