// Tables of a SQLite catalog: columns, keys, checks, indexes and options, to the letter.
#include "models/migrate/diff.h"
#include "tests/support/sqlite_open.h"

using namespace sluice;
using namespace sluice::test;
using catalog::Catalog;
using catalog::Options;
using catalog::Table;

using Names = std::vector<std::string>;

class TestSqliteTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreExact();
    void defaultsMeanTheSameAnywhere_data();
    void defaultsMeanTheSameAnywhere();
    void primaryKeyIsExact();
    void uniquesAndTheirIndexesAreOne();
    void foreignKeysAreExact();
    void namesTakeTheCaseOfTheirObjects();
    void indexesAreExact();
    void tableOptionsAreExact();
    void rowidAliasIsTold();
    void unexpectedAffinityIsTold();
    void brokenForeignKeysSayWhy();
    void keysAreBrokenWhereSqliteSaysSo();
    void commentsAreFactsAndNoDifference();
    void alteredTableIsReadWhole();
};

void TestSqliteTables::columnsAreExact()
{
    const Catalog catalog = catalogAfter(
        {"CREATE TABLE t(a VARCHAR(20) COLLATE NOCASE NOT NULL ON CONFLICT IGNORE DEFAULT 'x', b, "
         "c INT AS (length(a)) VIRTUAL, d TEXT GENERATED ALWAYS AS (a || b) STORED)"});
    const auto &columns = tableIn(catalog, "t").columns;
    QCOMPARE(columns.size(), 4U);
    QCOMPARE(columns[0].type.name, std::string("VARCHAR(20)"));
    QCOMPARE(columns[0].type.typeClass, catalog::TypeClass::Text);
    QVERIFY(columns[0].notNull);
    QCOMPARE(columns[0].defaultExpression, std::optional<std::string>("'x'"));
    QCOMPARE(columns[0].collation, std::string("NOCASE"));
    QVERIFY((columns[0].options == Options{{"conflict", "IGNORE"}}));
    QVERIFY(columns[1].type.name.empty() && !columns[1].notNull && !columns[1].defaultExpression);
    QCOMPARE(columns[2].generated, catalog::Generated::Virtual);
    QCOMPARE(columns[2].generationExpression, std::string("length(a)"));
    QCOMPARE(columns[3].generated, catalog::Generated::Stored);
    QCOMPARE(columns[3].type.name, std::string("TEXT"));
}

void TestSqliteTables::defaultsMeanTheSameAnywhere_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("read");
    QTest::newRow("number") << QByteArray("-1.5") << QByteArray("-1.5");
    QTest::newRow("string") << QByteArray("'it''s'") << QByteArray("'it''s'");
    QTest::newRow("null") << QByteArray("NULL") << QByteArray("NULL");
    QTest::newRow("true") << QByteArray("TRUE") << QByteArray("TRUE");
    QTest::newRow("now") << QByteArray("CURRENT_TIMESTAMP") << QByteArray("CURRENT_TIMESTAMP");
    QTest::newRow("expression") << QByteArray("(1 + 2)") << QByteArray("1 + 2");
    QTest::newRow("call") << QByteArray("(datetime('now'))") << QByteArray("datetime('now')");
    QTest::newRow("bare word is a string") << QByteArray("pending") << QByteArray("'pending'");
    QTest::newRow("double quotes, too") << QByteArray("\"it's\"") << QByteArray("'it''s'");
    QTest::newRow("blob") << QByteArray("x'00ff'") << QByteArray("x'00ff'");
}

void TestSqliteTables::defaultsMeanTheSameAnywhere()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, read);
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE t(id, a DEFAULT " + written.toStdString() + ")");
    const Catalog catalog = catalogOf(*connection);
    const auto expression = tableIn(catalog, "t").columns.at(1).defaultExpression;
    QCOMPARE(expression.value_or("none"), read.toStdString());
    // It may be written back in parentheses.
    run(*connection, "CREATE TABLE u(id, a DEFAULT (" + *expression + "))");
    run(*connection, "INSERT INTO t(id) VALUES (1)");
    run(*connection, "INSERT INTO u(id) VALUES (1)");
    QVERIFY(rowsOf(*connection, "SELECT a FROM t") == rowsOf(*connection, "SELECT a FROM u"));
}

void TestSqliteTables::primaryKeyIsExact()
{
    const Catalog catalog = catalogAfter(
        {"CREATE TABLE a(id INTEGER PRIMARY KEY AUTOINCREMENT)",
         "CREATE TABLE b(x TEXT, y INT, CONSTRAINT pk PRIMARY KEY(Y DESC, x COLLATE NOCASE) ON "
         "CONFLICT REPLACE)",
         "CREATE TABLE c(x)"});
    QVERIFY((tableIn(catalog, "a").primaryKey->options == Options{{"autoincrement", "true"}}));
    const auto &key = *tableIn(catalog, "b").primaryKey;
    QCOMPARE(key.name, std::string("pk"));
    QCOMPARE(key.columns, (Names{"y", "x"}));
    QVERIFY((key.options
             == Options{{"desc:y", "true"}, {"collate:x", "NOCASE"}, {"conflict", "REPLACE"}}));
    QVERIFY(!tableIn(catalog, "c").primaryKey);
}

void TestSqliteTables::uniquesAndTheirIndexesAreOne()
{
    const Catalog catalog = catalogAfter({"CREATE TABLE t(a UNIQUE ON CONFLICT IGNORE, b, c, "
                                          "CONSTRAINT bc UNIQUE(b, c COLLATE RTRIM))"});
    const Table &table = tableIn(catalog, "t");
    QVERIFY(table.indexes.empty()); // sqlite_autoindex_… belong to the constraints
    QCOMPARE(table.uniques.size(), 2U);
    QCOMPARE(table.uniques[0].columns, Names{"a"});
    QVERIFY((table.uniques[0].options == Options{{"conflict", "IGNORE"}}));
    QCOMPARE(table.uniques[1].name, std::string("bc"));
    QVERIFY((table.uniques[1].options == Options{{"collate:c", "RTRIM"}}));
}

void TestSqliteTables::foreignKeysAreExact()
{
    using catalog::ForeignKeyAction;
    const Catalog catalog = catalogAfter({"CREATE TABLE p(a, b, PRIMARY KEY(a, b))",
                                          "CREATE TABLE c(x, y, self REFERENCES c(x) ON UPDATE "
                                          "RESTRICT, z REFERENCES gone, CONSTRAINT "
                                          "\"my fk\" FOREIGN KEY(x, y) REFERENCES p(a, b) MATCH "
                                          "FULL ON DELETE CASCADE ON UPDATE SET "
                                          "DEFAULT DEFERRABLE INITIALLY DEFERRED)"});
    const auto &keys = tableIn(catalog, "c").foreignKeys;
    QCOMPARE(keys.size(), 3U);
    QVERIFY((keys[0]
             == catalog::ForeignKey{.columns = {"self"},
                                    .target = {"main", "c"},
                                    .targetColumns = {"x"},
                                    .onUpdate = ForeignKeyAction::Restrict,
                                    .options = {{"broken", "c has no key over these columns"}}}));
    QVERIFY((keys[1]
             == catalog::ForeignKey{.columns = {"z"},
                                    .target = {"main", "gone"},
                                    .options = {{"broken", "there is no table gone"}}}));
    QVERIFY((keys[2]
             == catalog::ForeignKey{.name = "my fk",
                                    .columns = {"x", "y"},
                                    .target = {"main", "p"},
                                    .targetColumns = {"a", "b"},
                                    .onUpdate = ForeignKeyAction::SetDefault,
                                    .onDelete = ForeignKeyAction::Cascade,
                                    .deferrable = true,
                                    .initiallyDeferred = true,
                                    .options = {{"match", "FULL"}}}));
}

void TestSqliteTables::namesTakeTheCaseOfTheirObjects()
{
    const Catalog catalog = catalogAfter(
        {"CREATE TABLE Parent(Id INTEGER PRIMARY KEY)",
         "CREATE TABLE child(pId REFERENCES PARENT(ID), FOREIGN KEY(PID) REFERENCES parent)"});
    const auto &keys = tableIn(catalog, "child").foreignKeys;
    QCOMPARE(keys.size(), 2U);
    QCOMPARE(keys[0].target.name, std::string("Parent"));
    QCOMPARE(keys[0].targetColumns, Names{"Id"});
    QCOMPARE(keys[1].columns, Names{"pId"});
    QVERIFY(keys[1].targetColumns.empty());
}

void TestSqliteTables::indexesAreExact()
{
    const char *text =
        "CREATE UNIQUE INDEX \"my i\" ON t(a DESC, lower(b) COLLATE NOCASE, c COLLATE "
        "RTRIM, d) WHERE a > 0 -- few";
    const Catalog catalog = catalogAfter({"CREATE TABLE t(a, b, c, d COLLATE NOCASE)", text});
    const catalog::Index &index = tableIn(catalog, "t").indexes.at("my i");
    QVERIFY(index.unique);
    QCOMPARE(index.predicate, std::string("a > 0"));
    QCOMPARE(index.parts.size(), 4U);
    QVERIFY((index.parts[0] == catalog::IndexPart{.column = "a", .descending = true}));
    QVERIFY(
        (index.parts[1] == catalog::IndexPart{.expression = "lower(b)", .collation = "NOCASE"}));
    QVERIFY((index.parts[2] == catalog::IndexPart{.column = "c", .collation = "RTRIM"}));
    QVERIFY((index.parts[3] == catalog::IndexPart{.column = "d"})); // the column's own collation
    QVERIFY(index.definition.starts_with("CREATE UNIQUE INDEX \"my i\""));
}

void TestSqliteTables::tableOptionsAreExact()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE s(a INT PRIMARY KEY, b ANY) STRICT, WITHOUT ROWID",
                      "CREATE TABLE p(a, CONSTRAINT positive CHECK (a > 0), CHECK(a<9))"});
    QVERIFY(
        (tableIn(catalog, "s").options == Options{{"strict", "true"}, {"without_rowid", "true"}}));
    QVERIFY(tableIn(catalog, "p").options.empty());
    QVERIFY((tableIn(catalog, "p").checks
             == std::vector<catalog::Check>{{.name = "positive", .expression = "a > 0"},
                                            {.expression = "a<9"}}));
    QVERIFY(tableIn(catalog, "p").definition.starts_with("CREATE TABLE p(a"));
}

void TestSqliteTables::rowidAliasIsTold()
{
    const Catalog catalog = catalogAfter({"CREATE TABLE a(id integer PRIMARY KEY)",
                                          "CREATE TABLE b(ID INTEGER, PRIMARY KEY(id DESC))",
                                          "CREATE TABLE c(id INTEGER PRIMARY KEY DESC)",
                                          "CREATE TABLE d(id INT PRIMARY KEY)",
                                          "CREATE TABLE e(id INTEGER PRIMARY KEY) WITHOUT ROWID"});
    QVERIFY((tableIn(catalog, "a").options == Options{{"rowid_alias", "id"}}));
    QVERIFY((tableIn(catalog, "b").options == Options{{"rowid_alias", "ID"}}));
    QVERIFY(tableIn(catalog, "c").options.empty());
    QVERIFY(tableIn(catalog, "d").options.empty());
    QVERIFY((tableIn(catalog, "e").options == Options{{"without_rowid", "true"}}));
}

void TestSqliteTables::unexpectedAffinityIsTold()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE t(a FLOATING POINT, b INT, c CHARINT, d DATETIME, e ANY, f)",
                      "CREATE TABLE s(e ANY) STRICT"});
    const auto &columns = tableIn(catalog, "t").columns;
    QVERIFY((columns[0].options == Options{{"affinity", "INTEGER"}}));
    QVERIFY((columns[4].options == Options{{"affinity", "NUMERIC"}}));
    for (const std::size_t usual : {1U, 2U, 3U, 5U}) {
        QVERIFY(columns[usual].options.empty());
    }
    QVERIFY(tableIn(catalog, "s").columns[0].options.empty());
}

void TestSqliteTables::brokenForeignKeysSayWhy()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE p(a, b UNIQUE, c, d, e)", "CREATE UNIQUE INDEX cd ON p(c, d)",
                      "CREATE UNIQUE INDEX part ON p(e) WHERE e > 0",
                      "CREATE TABLE c(x REFERENCES gone, y REFERENCES p(z), z REFERENCES P, "
                      "w REFERENCES p(A), v REFERENCES p(B), u, t, s REFERENCES p(e), "
                      "FOREIGN KEY(u, t) REFERENCES p(D, c))"});
    const auto &keys = tableIn(catalog, "c").foreignKeys;
    QVERIFY((keys.at(0).options == Options{{"broken", "there is no table gone"}}));
    QVERIFY((keys.at(1).options == Options{{"broken", "p has no column z"}}));
    QVERIFY((keys.at(2).options == Options{{"broken", "p has no primary key"}}));
    QVERIFY((keys.at(3).options == Options{{"broken", "p has no key over these columns"}}));
    QVERIFY(keys.at(4).options.empty());
    QVERIFY((keys.at(5).options == Options{{"broken", "p has no key over these columns"}}));
    QVERIFY(keys.at(6).options.empty());
}

void TestSqliteTables::keysAreBrokenWhereSqliteSaysSo()
{
    const auto connection = memorySqlite();
    for (const char *parent :
         {"CREATE TABLE p(a TEXT, b TEXT COLLATE NOCASE, c TEXT, d TEXT, "
          "UNIQUE(c COLLATE NOCASE), UNIQUE(d COLLATE binary))",
          "CREATE UNIQUE INDEX ia ON p(a COLLATE NOCASE)", "CREATE UNIQUE INDEX ib ON p(b)",
          "CREATE TABLE q(x, y, PRIMARY KEY(x, y))",
          "CREATE TABLE r(x TEXT, PRIMARY KEY(x COLLATE NOCASE))",
          "CREATE VIEW V AS SELECT a FROM p"}) {
        run(*connection, parent);
    }
    for (const char *target : {"p(a)", "p(b)", "p(c)", "p(d)", "q", "q(y)", "r", "r(x)", "v(a)"}) {
        run(*connection, std::string("CREATE TABLE child(k REFERENCES ") + target + ")");
        const Catalog catalog = catalogOf(*connection);
        const bool isBroken =
            tableIn(catalog, "child").foreignKeys.at(0).options.contains("broken");
        const auto answer = engine::fetchAll(*connection, {.text = "PRAGMA foreign_key_check"}, {});
        QVERIFY2(isBroken == !answer.has_value(), target);
        run(*connection, "DROP TABLE child");
    }
}

void TestSqliteTables::commentsAreFactsAndNoDifference()
{
    const Catalog said = catalogAfter({"CREATE TABLE t -- things\n(a INT -- how many\n)"});
    const Catalog silent = catalogAfter({"CREATE TABLE t(a INT)"});
    QCOMPARE(tableIn(said, "t").comment, std::string("things"));
    QCOMPARE(tableIn(said, "t").columns.at(0).comment, std::string("how many"));
    QVERIFY(migrate::equivalent(said, silent, sqlite::SqliteDialect()));
}

void TestSqliteTables::alteredTableIsReadWhole()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE t(a, CHECK (a > 0))",
                      "ALTER TABLE t ADD COLUMN b REFERENCES t(a) DEFAULT NULL",
                      "ALTER TABLE t ADD COLUMN c INT NOT NULL DEFAULT 1 CHECK (c <> 2)",
                      "ALTER TABLE t RENAME COLUMN a TO \"new a\""});
    const Table &table = tableIn(catalog, "t");
    QCOMPARE(table.columns.size(), 3U);
    QCOMPARE(table.checks.size(), 2U);
    QCOMPARE(table.checks[0].expression, std::string("c <> 2")); // stands before, in the text
    QCOMPARE(table.checks[1].expression, std::string("\"new a\" > 0"));
    QCOMPARE(table.foreignKeys.at(0).targetColumns, Names{"new a"});
}

QTEST_APPLESS_MAIN(TestSqliteTables)
#include "tst_sqlite_tables.moc"
