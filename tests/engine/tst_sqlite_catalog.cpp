// The catalog of SQLite databases: views, triggers, virtual tables, the oddest names, damaged files.
#include "models/catalog/fingerprint.h"
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "tests/support/temporary_folder.h"

using namespace sluice;
using namespace sluice::test;
using catalog::Catalog;
using catalog::Options;
using catalog::Table;

using Names = std::vector<std::string>;

namespace {

bool depends(const Catalog &catalog, const catalog::ObjectId &dependent,
             const catalog::ObjectId &on)
{
    return catalog.dependencies.contains({.dependent = dependent, .on = on});
}

} // namespace

class TestSqliteCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void virtualTablesAndShadowsAreTold();
    void triggersStandWithTheirOwner();
    void brokenViewLeavesTheOthersWhole();
    void dependenciesAreFound();
    void hostileNamesAreRead_data();
    void hostileNamesAreRead();
    void attachedDatabaseIsASchema();
    void temporaryAndInternalTablesAreLeftOut();
    void missingModuleIsNoted();
    void missingCollationIsSurvived();
    void damagedSchemaIsReadAroundTheDamage();
    void whatOnlyLibsqlHasIsReadAndTold();
    void rowsAreEstimated();
    void schemaVersionFollowsTheSchema();
    void readingEndsItsTransactionOnly();
    void sameSchemaHasTheSameFingerprint();
    void aThousandTablesTakeAFixedNumberOfStatements();
};

void TestSqliteCatalog::virtualTablesAndShadowsAreTold()
{
    const Catalog catalog = catalogAfter({"CREATE VIRTUAL TABLE f USING fts5(title, body)"});
    const Table &table = tableIn(catalog, "f");
    QCOMPARE(table.kind, catalog::TableKind::Virtual);
    QVERIFY((table.options == Options{{"module", "fts5"}, {"arguments", "title, body"}}));
    QCOMPARE(table.columns.size(), 4U);
    QVERIFY(table.columns[0].options.empty() && table.columns[1].options.empty());
    QCOMPARE(table.columns[2].name, std::string("f")); // what MATCH compares with
    QVERIFY((table.columns[2].options == Options{{"hidden", "true"}}));
    QVERIFY((table.columns[3].options == Options{{"hidden", "true"}}));
    QCOMPARE(tableIn(catalog, "f_data").kind, catalog::TableKind::Shadow);
}

void TestSqliteCatalog::triggersStandWithTheirOwner()
{
    const Catalog catalog = catalogAfter(
        {"CREATE TABLE t(a)", "CREATE VIEW v AS SELECT a FROM t",
         "CREATE TRIGGER \"on t\" AFTER INSERT ON T BEGIN SELECT 'END;'; END",
         "CREATE TRIGGER on_v INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (NEW.a); END"});
    QCOMPARE(tableIn(catalog, "t").triggers.at("on t").definition,
             std::string("CREATE TRIGGER \"on t\" AFTER INSERT ON T BEGIN SELECT 'END;'; END"));
    QVERIFY((catalog.views.at({"main", "v"}).triggers.contains("on_v")));
}

void TestSqliteCatalog::brokenViewLeavesTheOthersWhole()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE t(a INT)", "CREATE VIEW good(x) AS SELECT a FROM t",
                      "CREATE VIEW bad AS SELECT * FROM gone"});
    const catalog::View &good = catalog.views.at({"main", "good"});
    QCOMPARE(good.columns.at(0).name, std::string("x"));
    QCOMPARE(good.columns.at(0).type.name, std::string("INT"));
    QVERIFY((catalog.views.at({"main", "bad"}).columns.empty()));
    QCOMPARE(catalog.unread.size(), 1U);
    QCOMPARE(catalog.unread[0].what, std::string("view bad"));
    QVERIFY(catalog.unread[0].why.find("gone") != std::string::npos);
}

void TestSqliteCatalog::dependenciesAreFound()
{
    using catalog::ObjectKind;
    const Catalog catalog =
        catalogAfter({"CREATE TABLE t(a)", "CREATE TABLE log(a)",
                      "CREATE VIEW v AS SELECT a AS log FROM T", "CREATE VIEW w AS SELECT * FROM v",
                      "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); END"});
    const catalog::ObjectId t{ObjectKind::Table, {"main", "t"}, {}};
    const catalog::ObjectId v{ObjectKind::View, {"main", "v"}, {}};
    const catalog::ObjectId w{ObjectKind::View, {"main", "w"}, {}};
    const catalog::ObjectId log{ObjectKind::Table, {"main", "log"}, {}};
    const catalog::ObjectId g{ObjectKind::Trigger, {"main", "t"}, "g"};
    QVERIFY(depends(catalog, v, t));
    QVERIFY(depends(catalog, w, v));
    QVERIFY(depends(catalog, g, log));
    QVERIFY(depends(catalog, g, t));
    QCOMPARE(catalog.dependencies.size(), 4U); // a column called log is no table
}

void TestSqliteCatalog::hostileNamesAreRead_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"a b",
                             "a\"b",
                             "it's",
                             "[x",
                             "x]y",
                             "`",
                             "\xF0\x9F\x98\x80",
                             "line\nbreak",
                             "select",
                             "CHECK",
                             "a.b",
                             "a;b",
                             "--",
                             "/*",
                             "%s",
                             "?1",
                             ":x",
                             "$y",
                             "1st",
                             " lead",
                             "trail ",
                             "\\",
                             "a,b",
                             "(",
                             ")",
                             "\xC3\xBCn\xC3\xAF"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestSqliteCatalog::hostileNamesAreRead()
{
    QFETCH(QByteArray, name);
    const std::string plain = name.toStdString();
    const auto connection = memorySqlite();
    const auto &dialect = connection->dialect();
    const std::string q = dialect.quote(plain);
    const std::string table = dialect.quote(plain + " t");
    run(*connection, "CREATE TABLE " + table + "(" + q + " INTEGER CONSTRAINT " + q
                         + " PRIMARY KEY, r "
                           "CONSTRAINT "
                         + q + " REFERENCES " + table + "(" + q + ") CHECK (" + q + " > 0))");
    run(*connection, "CREATE INDEX " + dialect.quote(plain + " i") + " ON " + table + "(" + q
                         + ") WHERE " + q + " > 1");
    run(*connection,
        "CREATE VIEW " + dialect.quote(plain + " v") + " AS SELECT " + q + " FROM " + table);
    run(*connection, "CREATE TRIGGER " + dialect.quote(plain + " g") + " AFTER INSERT ON " + table
                         + " BEGIN DELETE FROM " + table + "; END");
    const Catalog catalog = catalogOf(*connection);
    const Table &read = tableIn(catalog, plain + " t");
    QCOMPARE(read.columns.at(0).name, plain);
    QCOMPARE(read.primaryKey->columns, Names{plain});
    QCOMPARE(read.primaryKey->name, plain);
    QCOMPARE(read.foreignKeys.at(0).name, plain);
    QCOMPARE(read.foreignKeys.at(0).target.name, plain + " t");
    QCOMPARE(read.checks.at(0).expression, q + " > 0");
    QCOMPARE(read.indexes.at(plain + " i").parts.at(0).column, plain);
    QCOMPARE(read.indexes.at(plain + " i").predicate, q + " > 1");
    QVERIFY(read.triggers.contains(plain + " g"));
    QCOMPARE(catalog.views.at({"main", plain + " v"}).columns.at(0).name, plain);
    QCOMPARE(catalog.dependencies.size(), 2U);
    QVERIFY(catalog.unread.empty());
}

void TestSqliteCatalog::attachedDatabaseIsASchema()
{
    const Catalog catalog = catalogAfter(
        {"CREATE TABLE t(a)", "ATTACH ':memory:' AS \"side's \"\"db\"",
         "CREATE TABLE \"side's \"\"db\".t(b)", "CREATE INDEX \"side's \"\"db\".i ON t(b)"});
    QCOMPARE(catalog.schemas.size(), 2U);
    QVERIFY(catalog.schemas.contains("main") && catalog.schemas.contains("side's \"db"));
    QCOMPARE(tableIn(catalog, "t").columns.at(0).name, std::string("a"));
    const Table &side = catalog.tables.at({"side's \"db", "t"});
    QCOMPARE(side.columns.at(0).name, std::string("b"));
    QCOMPARE(side.indexes.at("i").parts.at(0).column, std::string("b"));
    QVERIFY(tableIn(catalog, "t").indexes.empty());
}

void TestSqliteCatalog::temporaryAndInternalTablesAreLeftOut()
{
    const Catalog catalog =
        catalogAfter({"CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT)",
                      "CREATE TEMP TABLE scratch(a)", "ANALYZE", "CREATE TABLE sqliteish(a)"});
    QCOMPARE(catalog.tables.size(), 2U);
    QVERIFY(catalog.tables.contains({"main", "sqliteish"}));
    QCOMPARE(catalog.schemas.size(), 1U);
}

void TestSqliteCatalog::missingModuleIsNoted()
{
    const TemporaryFolder folder;
    const std::string path = folder.path("odd.db");
    QVERIFY(SqliteFile(QString::fromStdString(path))
                .run("CREATE TABLE t(a); CREATE VIRTUAL TABLE f USING fts5(x); "
                     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                     "'CREATE VIRTUAL TABLE f USING vec0(x float[3])' WHERE name = 'f'"));
    const Catalog catalog = catalogOf(*openSqlite(sqliteOptions(path)));
    QCOMPARE(tableIn(catalog, "f").kind, catalog::TableKind::Virtual);
    QCOMPARE(tableIn(catalog, "f").options.at("module"), std::string("vec0"));
    QCOMPARE(tableIn(catalog, "t").columns.size(), 1U);
    QCOMPARE(catalog.unread.size(), 1U);
    QCOMPARE(catalog.unread[0].why, std::string("no such module: vec0"));
}

void TestSqliteCatalog::missingCollationIsSurvived()
{
    const TemporaryFolder folder;
    const std::string path = folder.path("odd.db");
    QVERIFY(SqliteFile(QString::fromStdString(path))
                .run("CREATE TABLE t(a COLLATE NOCASE); CREATE INDEX i ON t(a); "
                     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                     "'CREATE TABLE t(a COLLATE unknown)' WHERE name = 't'"));
    const Catalog catalog = catalogOf(*openSqlite(sqliteOptions(path)));
    QCOMPARE(tableIn(catalog, "t").columns.at(0).collation, std::string("unknown"));
    QVERIFY(tableIn(catalog, "t").indexes.contains("i"));
}

// A row that does not parse, one of a kind that SQLite does not know, an index of a table that cannot be read.
void TestSqliteCatalog::damagedSchemaIsReadAroundTheDamage()
{
    const TemporaryFolder folder;
    const std::string path = folder.path("odd.db");
    QVERIFY(
        SqliteFile(QString::fromStdString(path))
            .run("CREATE TABLE t(a); CREATE TABLE bad(a); CREATE INDEX i ON bad(a); "
                 "CREATE TABLE good(b); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql "
                 "= 'CREATE TABLE bad((' WHERE name = 'bad'; UPDATE sqlite_schema "
                 "SET type = 'widget' WHERE name = 'good'"));
    const Catalog catalog = catalogOf(*openSqlite(sqliteOptions(path)));
    QCOMPARE(tableIn(catalog, "t").columns.size(), 1U);
    std::vector<std::string> unread;
    for (const catalog::Unread &each : catalog.unread) {
        unread.push_back(each.what + ": " + each.why);
    }
    QCOMPARE(unread, (Names{"table bad: its definition does not parse",
                            "index i: its table bad is not there",
                            "widget good: SQLite knows no objects of this kind"}));
}

void TestSqliteCatalog::whatOnlyLibsqlHasIsReadAndTold()
{
    const TemporaryFolder folder;
    const std::string path = folder.path("odd.db");
    QVERIFY(SqliteFile(QString::fromStdString(path))
                .run("CREATE TABLE t(a); CREATE TABLE m(e BLOB); CREATE INDEX mi ON m(e); "
                     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                     "'CREATE TABLE t(a) RANDOM ROWID' WHERE name = 't'; UPDATE sqlite_schema SET "
                     "sql = 'CREATE INDEX mi ON m(libsql_vector_idx(e))' WHERE name = 'mi'"));
    const Catalog catalog = catalogOf(*openSqlite(sqliteOptions(path)));
    QCOMPARE(tableIn(catalog, "t").columns.size(), 1U);
    QVERIFY((tableIn(catalog, "t").options == Options{{"unknown", "RANDOM ROWID"}}));
    QVERIFY(tableIn(catalog, "m").indexes.contains("mi"));
    QCOMPARE(catalog.unread.size(), 2U);
    QCOMPARE(catalog.unread[0].why, std::string("SQLite has no option RANDOM ROWID"));
    QCOMPARE(catalog.unread[1].what, std::string("index mi"));
    const auto made = sqlite::SqliteEngine().stepWriter().creation(catalog);
    QCOMPARE(made.value(), (Names{"BEGIN", "CREATE TABLE m(e BLOB)", "COMMIT"}));
}

void TestSqliteCatalog::rowsAreEstimated()
{
    const auto connection = memorySqlite();
    run(*connection, "CREATE TABLE counted(a)");
    run(*connection, "CREATE TABLE none(a)");
    run(*connection, "CREATE TABLE keyed(a PRIMARY KEY) WITHOUT ROWID");
    run(*connection, "CREATE TABLE hashed(rowid INTEGER PRIMARY KEY, _rowid_, b)");
    run(*connection, "CREATE TABLE taken(rowid, _rowid_, oid)");
    run(*connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) "
                     "INSERT INTO counted SELECT i FROM n");
    run(*connection,
        "INSERT INTO hashed VALUES (-9000000000000000000, 1, 1), (9000000000000000000, 1, 1)");
    run(*connection, "INSERT INTO taken VALUES (1, 2, 3)");
    const Catalog before = catalogOf(*connection);
    QCOMPARE(tableIn(before, "counted").estimatedRows, std::optional<std::int64_t>(1000));
    QCOMPARE(tableIn(before, "none").estimatedRows, std::optional<std::int64_t>(0));
    QVERIFY(!tableIn(before, "keyed").estimatedRows);
    QVERIFY(!tableIn(before, "hashed").estimatedRows); // rowids that are no count
    QVERIFY(!tableIn(before, "taken").estimatedRows);
    run(*connection, "INSERT INTO keyed VALUES (1), (2)");
    run(*connection, "ANALYZE");
    QCOMPARE(tableIn(catalogOf(*connection), "keyed").estimatedRows,
             std::optional<std::int64_t>(2));
}

void TestSqliteCatalog::schemaVersionFollowsTheSchema()
{
    const TemporaryFolder folder;
    const auto connection = createSqlite(folder.path("shop.db"));
    const auto version = [&] { return connection->schemaVersion({}).value(); };
    const std::string first = version();
    QCOMPARE(version(), first);
    SqliteFile other(QString::fromStdString(folder.path("shop.db")));
    QVERIFY(other.run("CREATE TABLE t(a)"));
    const std::string second = version();
    QVERIFY(second != first);
    QVERIFY(other.run("INSERT INTO t VALUES (1)"));
    QCOMPARE(version(), second);
}

void TestSqliteCatalog::readingEndsItsTransactionOnly()
{
    const auto connection = memorySqlite();
    (void)catalogOf(*connection);
    QCOMPARE(connection->transactionState(), engine::TransactionState::None);
    run(*connection, "BEGIN");
    run(*connection, "CREATE TABLE mine(a)");
    QVERIFY(catalogOf(*connection).tables.contains({"main", "mine"}));
    QCOMPARE(connection->transactionState(), engine::TransactionState::Open);
}

void TestSqliteCatalog::sameSchemaHasTheSameFingerprint()
{
    const auto a = catalogAfter({"CREATE TABLE a(x)", "CREATE TABLE b(y UNIQUE, z UNIQUE)"});
    const auto b = catalogAfter({"CREATE TABLE b(y UNIQUE, z UNIQUE)", "CREATE TABLE a(x)"});
    QCOMPARE(catalog::fingerprint(a), catalog::fingerprint(b));
    QVERIFY(a == b);
}

void TestSqliteCatalog::aThousandTablesTakeAFixedNumberOfStatements()
{
    const auto connection = memorySqlite();
    run(*connection, "BEGIN");
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "t" + std::to_string(i);
        run(*connection,
            "CREATE TABLE " + name + "(id INTEGER PRIMARY KEY, a TEXT, b INT CHECK (b > 0))");
        run(*connection, "CREATE INDEX i" + name + " ON " + name + "(a, b DESC)");
    }
    run(*connection, "COMMIT");
    int statements = 0;
    connection->observe([&](const engine::SentStatement &) { ++statements; });
    const Catalog catalog = catalogOf(*connection);
    QCOMPARE(catalog.tables.size(), 1000U);
    QCOMPARE(tableIn(catalog, "t999").indexes.size(), 1U);
    QVERIFY2(statements < 30, std::to_string(statements).c_str());
}

QTEST_APPLESS_MAIN(TestSqliteCatalog)
#include "tst_sqlite_catalog.moc"
