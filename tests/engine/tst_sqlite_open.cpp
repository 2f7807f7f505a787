// Opening SQLite files, the bad ones above all: each is told apart, none is changed.
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/unprivileged.h"

#include "models/base/scope_exit.h"

#include <QFile>
#include <QRandomGenerator>

#include <filesystem>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;

namespace {

Error openingError(const engine::ConnectOptions &options)
{
    const auto opened = sqlite::SqliteEngine().open(options, {});
    return opened ? Error{.message = "it opened"} : opened.error();
}

QByteArray randomBytes(int size)
{
    QRandomGenerator generator(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = static_cast<char>(generator.bounded(256));
    }
    return bytes;
}

// Ten pages and more.
std::string makeShop(const TemporaryFolder &folder, const QByteArray &name)
{
    SqliteFile file(QString::fromStdString(folder.path(name)));
    if (!file.run(
            "CREATE TABLE t(a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
            "LIMIT 5000) INSERT INTO t SELECT 'row ' || i FROM n")) {
        qFatal("%s", file.error().constData());
    }
    return folder.path(name);
}

engine::ConnectOptions readOnlyOptions(const std::string &path)
{
    auto options = sqliteOptions(path);
    options.readOnly = true;
    return options;
}

std::string detail(const engine::Connection &connection, const std::string &name)
{
    for (const auto &[key, value] : connection.facts().details) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

} // namespace

class TestSqliteOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFileIsNotMade();
    void missingFileIsMadeWhenAsked();
    void folderIsNoDatabase();
    void pipeIsNoDatabase();
    void otherFileIsNoDatabase();
    void encryptedFileIsSaidToBe();
    void truncatedFileIsSaidToBe_data();
    void truncatedFileIsSaidToBe();
    void unreadableFileIsAQuestionOfPermission();
    void writeProtectedFileOpensReadOnly();
    void emptyFileIsAnEmptyDatabase();
    void readOnlyMeansIt();
    void readOnlyLeavesNoFilesBehind();
    void walIsClearedAwayAfterWriting();
    void hotJournalIsRolledBack();
    void hotJournalStaysForAReader();
    void damagedSchemaShowsTheRest();
    void vectorIndexesOfLibsqlStayReadOnly();
    void movedFileIsNotWrittenTo();
    void schemaCannotRunCode();
    void factsTellWhatItIs();
    void uriWithAnEscapeOpens();
    void scratchIsEmptyAndItsOwn();
};

void TestSqliteOpen::missingFileIsNotMade()
{
    const TemporaryFolder folder;
    QCOMPARE(openingError(sqliteOptions(folder.path("no.db"))).kind, ErrorKind::NotFound);
    QVERIFY(folder.names().isEmpty());
}

void TestSqliteOpen::missingFileIsMadeWhenAsked()
{
    const TemporaryFolder folder;
    auto options = sqliteOptions(folder.path("new.db"));
    options.mayCreate = true;
    run(*openSqlite(options), "CREATE TABLE t(a)");
    QCOMPARE(folder.names(), QStringList{QStringLiteral("new.db")});
    options = sqliteOptions(folder.path("no/new.db"));
    options.mayCreate = true;
    QCOMPARE(openingError(options).kind, ErrorKind::NotFound);
}

void TestSqliteOpen::folderIsNoDatabase()
{
    const TemporaryFolder folder;
    const Error error = openingError(sqliteOptions(folder.path("")));
    QCOMPARE(error.kind, ErrorKind::NotADatabase);
    QVERIFY(error.message.find("folder") != std::string::npos);
}

void TestSqliteOpen::pipeIsNoDatabase()
{
    const TemporaryFolder folder;
    QCOMPARE(mkfifo(folder.path("pipe").c_str(), 0600), 0);
    QCOMPARE(openingError(sqliteOptions(folder.path("pipe"))).kind, ErrorKind::NotADatabase);
}

void TestSqliteOpen::otherFileIsNoDatabase()
{
    const TemporaryFolder folder;
    const QByteArray text = QByteArray("CREATE TABLE t(a); -- a script\n").repeated(64);
    const Error error = openingError(sqliteOptions(folder.write("script.sql", text)));
    QCOMPARE(error.kind, ErrorKind::NotADatabase);
    QCOMPARE(error.code, std::string("SQLITE_NOTADB"));
    QCOMPARE(folder.read("script.sql"), text);
}

void TestSqliteOpen::encryptedFileIsSaidToBe()
{
    const TemporaryFolder folder;
    const auto kindOf = [&](int size) {
        return openingError(sqliteOptions(folder.write("x.db", randomBytes(size)))).kind;
    };
    QCOMPARE(kindOf(8192), ErrorKind::Encrypted);
    QCOMPARE(kindOf(512), ErrorKind::Encrypted);
    QCOMPARE(kindOf(8191), ErrorKind::NotADatabase); // a cipher keeps whole pages
}

void TestSqliteOpen::truncatedFileIsSaidToBe_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("inside the header") << 50;
    QTest::newRow("inside the first page") << 1000;
    QTest::newRow("whole pages missing") << 8192;
    QTest::newRow("in the middle of a page") << 10000;
}

void TestSqliteOpen::truncatedFileIsSaidToBe()
{
    QFETCH(int, size);
    const TemporaryFolder folder;
    makeShop(folder, "whole.db");
    const QByteArray part = folder.read("whole.db").left(size);
    const Error error = openingError(sqliteOptions(folder.write("part.db", part)));
    QCOMPARE(error.kind, ErrorKind::Corrupt);
    QVERIFY2(error.message.find("cut short") != std::string::npos, error.message.c_str());
    QCOMPARE(folder.read("part.db"), part);
}

void TestSqliteOpen::unreadableFileIsAQuestionOfPermission()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "mine.db");
    QCOMPARE(chmod(path.c_str(), 0), 0);
    const uid_t before = geteuid();
    // To root everything is readable: another user has to ask. The folder lets everybody through.
    std::filesystem::permissions(std::filesystem::path(path).parent_path(),
                                 std::filesystem::perms::all);
    if (before == 0) {
        QCOMPARE(seteuid(databaseAccount().user), 0);
    }
    const Error error = openingError(sqliteOptions(path));
    QCOMPARE(seteuid(before), 0);
    QCOMPARE(error.kind, ErrorKind::Permission);
    QVERIFY(error.message.find("mine.db") != std::string::npos);
}

void TestSqliteOpen::writeProtectedFileOpensReadOnly()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "theirs.db");
    QCOMPARE(chmod(path.c_str(), 0444), 0);
    const uid_t before = geteuid();
    std::filesystem::permissions(std::filesystem::path(path).parent_path(),
                                 std::filesystem::perms::all);
    if (before == 0) {
        QCOMPARE(seteuid(databaseAccount().user), 0);
    }
    const ScopeExit back([before] { (void)!seteuid(before); });
    const auto connection = openSqlite(sqliteOptions(path));
    QVERIFY(connection->facts().readOnly);
    QCOMPARE(errorOf(*connection, "DELETE FROM t").kind, ErrorKind::ReadOnly);
}

void TestSqliteOpen::emptyFileIsAnEmptyDatabase()
{
    const TemporaryFolder folder;
    const auto connection = openSqlite(sqliteOptions(folder.write("empty.db", {})));
    QVERIFY(connection->readCatalog({})->tables.empty());
    run(*connection, "CREATE TABLE t(a)");
}

void TestSqliteOpen::readOnlyMeansIt()
{
    const TemporaryFolder folder;
    const auto connection = openSqlite(readOnlyOptions(makeShop(folder, "shop.db")));
    QVERIFY(connection->facts().readOnly);
    const Error error = errorOf(*connection, "DELETE FROM t");
    QCOMPARE(error.kind, ErrorKind::ReadOnly);
    QCOMPARE(error.code, std::string("SQLITE_READONLY"));
}

void TestSqliteOpen::readOnlyLeavesNoFilesBehind()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "shop.db");
    QVERIFY(SqliteFile(QString::fromStdString(path)).run("PRAGMA journal_mode=WAL"));
    const QByteArray before = folder.read("shop.db");
    {
        const auto connection = openSqlite(readOnlyOptions(path));
        const auto second = openSqlite(readOnlyOptions(path));
        QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 5000U);
    }
    QCOMPARE(folder.names(), QStringList{QStringLiteral("shop.db")});
    QCOMPARE(folder.read("shop.db"), before);
}

void TestSqliteOpen::walIsClearedAwayAfterWriting()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "shop.db");
    QVERIFY(SqliteFile(QString::fromStdString(path)).run("PRAGMA journal_mode=WAL"));
    run(*openSqlite(sqliteOptions(path)), "DELETE FROM t");
    QCOMPARE(folder.names(), QStringList{QStringLiteral("shop.db")});
}

namespace {

// A database and the journal of a writer that died while it changed every page.
std::string makeCrashed(const TemporaryFolder &folder)
{
    const std::string path = makeShop(folder, "live.db");
    SqliteFile writer(QString::fromStdString(path));
    if (!writer.run("PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; UPDATE t SET a = 'gone'")) {
        qFatal("%s", writer.error().constData());
    }
    folder.write("crashed.db", folder.read("live.db"));
    folder.write("crashed.db-journal", folder.read("live.db-journal"));
    return folder.path("crashed.db");
}

} // namespace

void TestSqliteOpen::hotJournalIsRolledBack()
{
    const TemporaryFolder folder;
    const std::string path = makeCrashed(folder);
    QVERIFY(folder.read("crashed.db").contains("gone")); // else there is nothing to roll back
    const auto connection = openSqlite(sqliteOptions(path));
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t WHERE a = 'gone'").size(), 0U);
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 5000U);
}

void TestSqliteOpen::hotJournalStaysForAReader()
{
    const TemporaryFolder folder;
    const std::string path = makeCrashed(folder);
    const QByteArray before = folder.read("crashed.db");
    const Error error = openingError(readOnlyOptions(path));
    QCOMPARE(error.kind, ErrorKind::ReadOnly);
    QVERIFY(!error.hint.empty());
    QCOMPARE(folder.read("crashed.db"), before);
    QVERIFY(!folder.read("crashed.db-journal").isEmpty());
}

void TestSqliteOpen::damagedSchemaShowsTheRest()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "odd.db");
    QVERIFY(
        SqliteFile(QString::fromStdString(path))
            .run("CREATE TABLE bad(a); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = "
                 "'CREATE TABLE bad(a, ,)' WHERE name = 'bad'"));
    const auto connection = openSqlite(sqliteOptions(path));
    QVERIFY(connection->facts().readOnly);
    QVERIFY(!detail(*connection, "read-only because").empty());
    const auto catalog = connection->readCatalog({});
    QVERIFY(catalog);
    QVERIFY(catalog->tables.contains({"main", "t"}));
    QCOMPARE(catalog->unread.size(), 1U);
    QCOMPARE(catalog->unread[0].what, std::string("table bad"));
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 5000U);
}

void TestSqliteOpen::vectorIndexesOfLibsqlStayReadOnly()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "vectors.db");
    // As libSQL stores one: an expression index over a function that SQLite does not have.
    QVERIFY(
        SqliteFile(QString::fromStdString(path))
            .run("CREATE TABLE movies(title, emb BLOB); CREATE TABLE libsql_vector_meta_shadow(a); "
                 "CREATE TABLE movies_idx_shadow(a); CREATE INDEX movies_idx ON movies(emb); "
                 "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX "
                 "movies_idx ON movies(libsql_vector_idx(emb))' WHERE name = 'movies_idx'"));
    const auto connection = openSqlite(sqliteOptions(path));
    QVERIFY(connection->facts().readOnly);
    QVERIFY(detail(*connection, "read-only because").find("libSQL") != std::string::npos);
    const auto catalog = connection->readCatalog({});
    QVERIFY2(catalog, catalog ? "" : describe(catalog.error()).c_str());
    QCOMPARE(catalog->tables.at({"main", "movies"}).kind, catalog::TableKind::Ordinary);
    QCOMPARE(catalog->tables.at({"main", "movies_idx_shadow"}).kind, catalog::TableKind::Shadow);
}

void TestSqliteOpen::movedFileIsNotWrittenTo()
{
    const TemporaryFolder folder;
    const std::string path = makeShop(folder, "shop.db");
    const auto connection = openSqlite(sqliteOptions(path));
    std::filesystem::rename(path, folder.path("old.db"));
    makeShop(folder, "shop.db");
    QCOMPARE(errorOf(*connection, "DELETE FROM t").kind, ErrorKind::Conflict);
    SqliteFile old(QString::fromStdString(folder.path("old.db")));
    QCOMPARE(old.rows("SELECT count(*) FROM t"), QStringList{QStringLiteral("5000")});
}

void TestSqliteOpen::schemaCannotRunCode()
{
    const auto connection = memorySqlite();
    QCOMPARE(errorOf(*connection, "SELECT load_extension('x')").message,
             std::string("not authorized"));
    run(*connection, "CREATE TABLE t(a)");
    run(*connection, "PRAGMA writable_schema=ON");
    QVERIFY(errorOf(*connection, "UPDATE sqlite_schema SET sql = ''")
                .message.find("may not be modified")
            != std::string::npos);
}

void TestSqliteOpen::factsTellWhatItIs()
{
    const TemporaryFolder folder;
    const auto connection = openSqlite(sqliteOptions(makeShop(folder, "shop.db")));
    const engine::ServerFacts facts = connection->facts();
    QCOMPARE(facts.product, std::string("SQLite ") + sqlite3_libversion());
    QCOMPARE(facts.target, std::string("shop.db"));
    QCOMPARE(facts.schema, std::string("main"));
    QVERIFY(!facts.readOnly);
    QCOMPARE(detail(*connection, "journal mode"), std::string("delete"));
    QCOMPARE(detail(*connection, "foreign keys"), std::string("on"));
    QCOMPARE(detail(*connection, "encoding"), std::string("UTF-8"));
    QCOMPARE(detail(*connection, "file size"), std::to_string(folder.read("shop.db").size()));
}

void TestSqliteOpen::uriWithAnEscapeOpens()
{
    const TemporaryFolder folder;
    makeShop(folder, "my shop.db");
    const auto options =
        sqlite::SqliteEngine().recognise("file:" + folder.path("my%20shop.db") + "?mode=ro");
    const auto connection = openSqlite(**options);
    QVERIFY(connection->facts().readOnly);
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t").size(), 5000U);
}

void TestSqliteOpen::scratchIsEmptyAndItsOwn()
{
    const sqlite::SqliteEngine engine;
    const auto first = engine.openScratch({}, {});
    const auto second = engine.openScratch({}, {});
    run((*first)->connection(), "CREATE TABLE t(a)");
    QVERIFY((*second)->connection().readCatalog({})->tables.empty());
}

QTEST_APPLESS_MAIN(TestSqliteOpen)
#include "tst_sqlite_open.moc"
