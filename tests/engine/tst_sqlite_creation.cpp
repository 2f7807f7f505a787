// The script of a whole schema makes the same schema in an empty file: the same stored texts, settings and facts.
#include "models/base/text.h"
#include "models/catalog/fingerprint.h"
#include "models/migrate/script.h"
#include "tests/engine/random_table.h"
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "tests/support/temporary_folder.h"

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kHostileNames[] = {"a \"b\"",     "it's",   "[x",  "x]y", "\xF0\x9F\x98\x80",
                                         "line\nbreak", "select", "a;b", "--",  "/*",
                                         "e\xCC\x81"};

struct Made
{
    QString error;
    QStringList objects;
    QString facts;
};

QStringList objectsOf(SqliteFile &file)
{
    QStringList objects =
        file.rows("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    objects.sort();
    for (const char *pragma : {"application_id", "user_version", "encoding", "journal_mode",
                               "auto_vacuum", "page_size"}) {
        objects += file.rows(QByteArray("PRAGMA ") + pragma);
    }
    return objects;
}

QString factsOf(const std::string &path)
{
    return QString::fromStdString(
        catalog::canonicalJson(catalogOf(*openSqlite(sqliteOptions(path)))));
}

// `script` in one file, and what our script of it makes in another.
std::pair<Made, Made> twice(const TemporaryFolder &folder, const QByteArray &script)
{
    const std::string first = folder.path("first.db");
    const std::string second = folder.path("second.db");
    std::pair<Made, Made> both;
    SqliteFile file(QString::fromStdString(first));
    if (!file.run(script)) {
        both.first.error = QString::fromUtf8(file.error());
        return both;
    }
    both.first = {{}, objectsOf(file), factsOf(first)};
    const auto catalog = catalogOf(*openSqlite(sqliteOptions(first)));
    const auto statements = sqlite::SqliteEngine().stepWriter().creation(catalog);
    SqliteFile copy(QString::fromStdString(second));
    if (!statements) {
        both.second.error = QString::fromStdString(describe(statements.error()));
    } else if (!copy.run(QByteArray::fromStdString(
                   migrate::scriptOf(*statements, sql::Flavor::Sqlite)))) {
        both.second.error = QString::fromUtf8(copy.error());
    }
    both.second.objects = objectsOf(copy);
    both.second.facts = factsOf(second);
    return both;
}

QByteArray hostileScript()
{
    const auto quoted = [](std::string name) {
        return "\"" + replaceAll(std::move(name), "\"", "\"\"") + "\"";
    };
    std::string script;
    for (const std::string name : kHostileNames) {
        const std::string table = quoted(name + " t");
        const std::string q = quoted(name);
        script += "CREATE TABLE " + table + "(" + q + " TEXT CONSTRAINT " + q
                  + " NOT NULL, r CHECK (" + q + " <> ';')); CREATE INDEX " + quoted(name + " i")
                  + " ON " + table + "(" + q + ") WHERE " + q + " > 1; CREATE VIEW "
                  + quoted(name + " v") + " AS SELECT " + q + " FROM " + table + "; CREATE TRIGGER "
                  + quoted(name + " g") + " AFTER INSERT ON " + table + " BEGIN DELETE FROM "
                  + table + "; SELECT 'END;'; END;";
    }
    return QByteArray::fromStdString(script);
}

} // namespace

class TestSqliteCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaIsMadeAgain_data();
    void schemaIsMadeAgain();
    void randomTablesAreMadeAgain();
    void settingsAreKept();
    void missingModuleIsLeftOut();
    void attachedDatabaseIsRefused();
};

void TestSqliteCreation::schemaIsMadeAgain_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("empty") << QByteArray("SELECT 1");
    QTest::newRow("comments") << QByteArray(
        "CREATE TABLE t -- of things\n(\n  a INT, -- first;\n  b /* ' */ TEXT) STRICT -- end\n;"
        "CREATE VIEW v AS SELECT a FROM t -- behind\n;"
        "CREATE INDEX i ON t(a) WHERE b > '--' /* few */;");
    QTest::newRow("options") << QByteArray(
        "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a ANY UNIQUE ON CONFLICT REPLACE, "
        "b TEXT COLLATE NOCASE NOT NULL ON CONFLICT IGNORE DEFAULT 'x', c INT AS (length(b)) "
        "STORED, "
        "d INT AS (c + 1), CONSTRAINT k UNIQUE(b DESC, a COLLATE RTRIM), CHECK (c > 0) ON CONFLICT "
        "FAIL) STRICT; CREATE TABLE w(a, b, PRIMARY KEY(b, a DESC)) WITHOUT ROWID;"
        "CREATE TABLE c(x REFERENCES gone DEFERRABLE INITIALLY DEFERRED, y REFERENCES t(absent));"
        "CREATE UNIQUE INDEX i ON t(lower(b) COLLATE NOCASE DESC, a) WHERE a IS NOT NULL;"
        "CREATE TABLE copied AS SELECT * FROM t; ALTER TABLE c ADD COLUMN z INT DEFAULT 3;"
        "ALTER TABLE c RENAME COLUMN x TO \"new x\"");
    QTest::newRow("virtual tables") << QByteArray(
        "CREATE TABLE docs(title, body); CREATE VIRTUAL TABLE b USING fts5(title, body, "
        "content='docs'); CREATE VIRTUAL TABLE a USING fts5vocab(b, row);"
        "CREATE VIRTUAL TABLE old USING fts4(content=\"docs\", title, body);"
        "CREATE VIRTUAL TABLE box USING rtree(id, x0, x1, +label TEXT)");
    QTest::newRow("views before what they read") << QByteArray(
        "CREATE TABLE z(a); CREATE VIEW a AS SELECT * FROM b; CREATE VIEW b AS SELECT * FROM z;"
        "CREATE VIEW lost AS SELECT * FROM gone; CREATE TRIGGER t INSTEAD OF INSERT ON a BEGIN "
        "INSERT INTO z VALUES (CASE WHEN NEW.a THEN 1 END); END");
    QTest::newRow("hostile names") << hostileScript();
}

void TestSqliteCreation::schemaIsMadeAgain()
{
    QFETCH(const QByteArray, script);
    const TemporaryFolder folder;
    const auto [first, second] = twice(folder, script);
    QCOMPARE(first.error, QString());
    QCOMPARE(second.error, QString());
    QCOMPARE(second.objects, first.objects);
    QCOMPARE(second.facts, first.facts);
}

void TestSqliteCreation::randomTablesAreMadeAgain()
{
    for (unsigned seed = 10'000; seed < 10'100; ++seed) {
        const QByteArray text = QByteArray::fromStdString(randomTable(seed).text);
        const TemporaryFolder folder;
        const auto [first, second] = twice(folder, text);
        QVERIFY2(first.objects == second.objects && first.facts == second.facts, text);
    }
}

void TestSqliteCreation::settingsAreKept()
{
    const TemporaryFolder folder;
    const auto [first, second] = twice(
        folder, "PRAGMA encoding = 'UTF-16le'; PRAGMA page_size = 8192; PRAGMA auto_vacuum = 2;"
                "PRAGMA application_id = -7; PRAGMA user_version = 42; CREATE TABLE t(a);"
                "PRAGMA journal_mode = WAL");
    QCOMPARE(second.error, QString());
    QCOMPARE(second.objects, first.objects);
    QCOMPARE(second.facts, first.facts);
    const auto catalog = catalogOf(*openSqlite(sqliteOptions(folder.path("first.db"))));
    const catalog::Options expected{{"encoding", "UTF-16le"}, {"page_size", "8192"},
                                    {"auto_vacuum", "2"},     {"application_id", "-7"},
                                    {"user_version", "42"},   {"journal_mode", "wal"}};
    QVERIFY(catalog.settings == expected);
    QVERIFY(catalogAfter({"CREATE TABLE t(a)"}).settings.empty());
}

void TestSqliteCreation::missingModuleIsLeftOut()
{
    const TemporaryFolder folder;
    const auto [first, second] =
        twice(folder, "CREATE TABLE t(a); CREATE VIRTUAL TABLE f USING fts5(x); "
                      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                      "'CREATE VIRTUAL TABLE f USING vec0(x float[3])' WHERE name = 'f'");
    QCOMPARE(second.error, QString());
    QVERIFY(first.facts.contains(u"no such module: vec0"_s));
    QVERIFY(second.facts.contains(u"f_data"_s)); // a table like any other without the module
    QVERIFY(!second.facts.contains(u"vec0"_s));
}

void TestSqliteCreation::attachedDatabaseIsRefused()
{
    const auto catalog = catalogAfter({"CREATE TABLE t(a)", "ATTACH ':memory:' AS side"});
    const auto statements = sqlite::SqliteEngine().stepWriter().creation(catalog);
    QVERIFY(!statements && statements.error().kind == ErrorKind::Refused);
}

QTEST_APPLESS_MAIN(TestSqliteCreation)
#include "tst_sqlite_creation.moc"
