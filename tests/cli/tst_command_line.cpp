// The command line's contract on SQLite: verbs, formats, exit codes, errors; checked through the sqlite3 C API.
#include "tests/support/json_schema.h"
#include "tests/support/program.h"
#include "tests/support/sqlite_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::test;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void laterVerbsSayNotInThisVersion_data();
    void laterVerbsSayNotInThisVersion();
    void queryPrintsEachFormat_data();
    void queryPrintsEachFormat();
    void jsonKeepsExactNumbers();
    void parametersAreBound();
    void readOnlyRefusesToWrite();
    void errorsNameWhatWhereAndCode_data();
    void errorsNameWhatWhereAndCode();
    void inspectIsCanonical();
    void inspectIsWhatItsSchemaSays();
    void inspectAsSqlRecreatesTheSchema();
    void diffOfEqualSchemasIsSilentAndZero();
    void diffPrintsThePlanAndSaysOne();
    void diffAppliesAndProvesEquality();
    void aLossIsRefusedUntilAccepted();
    void aRenameIsAskedNotGuessed();
    void aSchemaFileThatDoesNotLoadNamesItsLine();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_shop;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = path(u"shop.db"_s);
    SqliteFile file(m_shop);
    QVERIFY2(file.run("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL, "
                      "doc JSON, raw BLOB);"
                      "INSERT INTO item VALUES (1, 'pen, \"blue\"', 1.5, '{\"a\":[1]}', x'00ff'),"
                      " (2, '', NULL, NULL, NULL)"),
             file.error().constData());
}

QString TestCommandLine::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return {};
    }
    return file.fileName();
}

void TestCommandLine::laterVerbsSayNotInThisVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *verb : {"lint", "generate", "migrate", "push", "pull", "check", "status",
                             "drop", "baseline", "import"}) {
        QTest::newRow(verb) << QStringList{QString::fromLatin1(verb), u"--project"_s, u"."_s};
    }
    QTest::newRow("inspect as dbml")
        << QStringList{u"inspect"_s, u"x.db"_s, u"--format"_s, u"dbml"_s};
    QTest::newRow("diff --safe") << QStringList{u"diff"_s, u"a.db"_s, u"b.db"_s, u"--safe"_s};
}

void TestCommandLine::laterVerbsSayNotInThisVersion()
{
    QFETCH(QStringList, arguments);
    const ProgramResult result = runSluice(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("not in this version"), result.errors.constData());
}

void TestCommandLine::queryPrintsEachFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("csv") << u"csv"_s
                         << QByteArray(
                                "id,name,price\r\n1,\"pen, \"\"blue\"\"\",1.5\r\n2,\"\",\r\n");
    QTest::newRow("json") << u"json"_s
                          << QByteArray(
                                 "[\n{\"id\":1,\"name\":\"pen, \\\"blue\\\"\",\"price\":1.5},\n"
                                 "{\"id\":2,\"name\":\"\",\"price\":null}\n]\n");
    QTest::newRow("jsonl") << u"jsonl"_s
                           << QByteArray("{\"id\":1,\"name\":\"pen, \\\"blue\\\"\",\"price\":1.5}\n"
                                         "{\"id\":2,\"name\":\"\",\"price\":null}\n");
    QTest::newRow("markdown") << u"markdown"_s
                              << QByteArray("| id | name | price |\n| ---: | --- | ---: |\n"
                                            "| 1 | pen, \"blue\" | 1.5 |\n| 2 |  | *NULL* |\n");
    QTest::newRow("table") << u"table"_s
                           << QByteArray(
                                  "     id  name         price\nINTEGER  TEXT          REAL\n"
                                  "---------------------------\n      1  pen, \"blue\"    1.5\n"
                                  "      2                NULL\n");
}

void TestCommandLine::queryPrintsEachFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, expected);
    const ProgramResult result =
        runSluice({u"query"_s, m_shop, u"-c"_s, u"SELECT id, name, price FROM item ORDER BY id"_s,
                   u"--format"_s, format});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, expected);
}

void TestCommandLine::jsonKeepsExactNumbers()
{
    const ProgramResult result =
        runSluice({u"query"_s, m_shop, u"-c"_s,
                   u"SELECT 9223372036854775807 AS big, 0.1 AS tenth, doc, "
                   "raw, id, id FROM item WHERE id = 1"_s,
                   u"--format"_s, u"jsonl"_s});
    QCOMPARE(result.output,
             QByteArray("{\"big\":9223372036854775807,\"tenth\":0.1,\"doc\":{\"a\":[1]},"
                        "\"raw\":\"\\\\x00ff\",\"id\":1,\"id_2\":1}\n"));
}

void TestCommandLine::parametersAreBound()
{
    const QStringList query{u"query"_s,    m_shop,
                            u"-c"_s,       u"SELECT name FROM item WHERE id = :n"_s,
                            u"--format"_s, u"csv"_s};
    QCOMPARE(runSluice(query + QStringList{u"--param"_s, u"n=2"_s}).output,
             QByteArray("name\r\n\"\"\r\n"));
    QCOMPARE(runSluice(query).exitCode, 2);
    QCOMPARE(runSluice(query + QStringList{u"--param"_s, u"m=2"_s}).exitCode, 2);
}

void TestCommandLine::readOnlyRefusesToWrite()
{
    const ProgramResult result =
        runSluice({u"query"_s, m_shop, u"-c"_s, u"DELETE FROM item"_s, u"--read-only"_s});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(SqliteFile(m_shop).rows("SELECT count(*) FROM item"), QStringList{u"2"_s});
}

void TestCommandLine::errorsNameWhatWhereAndCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such file") << QStringList{u"query"_s, u"none.db"_s, u"-c"_s, u"SELECT 1"_s}
                                  << QByteArray("none.db");
    QTest::newRow("directory") << QStringList{u"query"_s, u"/tmp"_s, u"-c"_s, u"SELECT 1"_s}
                               << QByteArray("/tmp");
    QTest::newRow("unknown scheme")
        << QStringList{u"query"_s, u"oracle://ada:S3CRET@host/x"_s, u"-c"_s, u"SELECT 1"_s}
        << QByteArray("oracle://");
    QTest::newRow("syntax") << QStringList{u"query"_s, u"SHOP"_s, u"-c"_s, u"SELECT id FRM item"_s}
                            << QByteArray("line 1: ");
    QTest::newRow("no such table")
        << QStringList{u"query"_s, u"SHOP"_s, u"-c"_s, u"SELECT * FROM missing"_s}
        << QByteArray("missing");
    QTest::newRow("unknown option")
        << QStringList{u"query"_s, u"SHOP"_s, u"-c"_s, u"SELECT 1"_s, u"--frobnicate"_s}
        << QByteArray("frobnicate");
    QTest::newRow("no statement") << QStringList{u"query"_s, u"SHOP"_s, u"-c"_s, u" -- nothing"_s}
                                  << QByteArray("no statement");
}

void TestCommandLine::errorsNameWhatWhereAndCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    arguments.replaceInStrings(u"SHOP"_s, m_shop);
    const ProgramResult result = runSluice(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.startsWith("sluice: "), result.errors.constData());
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QVERIFY(!result.errors.contains("S3CRET"));
}

void TestCommandLine::inspectIsCanonical()
{
    const ProgramResult first = runSluice({u"inspect"_s, m_shop});
    QCOMPARE(first.exitCode, 0);
    const QString copy = path(u"copy.db"_s);
    QVERIFY(QFile::copy(m_shop, copy));
    QVERIFY(SqliteFile(copy).run("DELETE FROM item; VACUUM"));
    QCOMPARE(runSluice({u"inspect"_s, copy}).output, first.output);
    const QJsonObject json = QJsonDocument::fromJson(first.output).object();
    QCOMPARE(json[u"tables"_s].toArray().at(0)[u"name"_s].toString(), u"item"_s);
}

// By a library that is not ours; each kind of fact that SQLite has is there.
void TestCommandLine::inspectIsWhatItsSchemaSays()
{
    const QString everything = path(u"everything.db"_s);
    QVERIFY(
        SqliteFile(everything)
            .run("PRAGMA user_version = 7; PRAGMA application_id = -1;"
                 "CREATE TABLE parent (a TEXT COLLATE NOCASE, b, PRIMARY KEY (a DESC, b)) WITHOUT "
                 "ROWID;"
                 "CREATE TABLE child (id INTEGER PRIMARY KEY AUTOINCREMENT, /* how many */ n INT "
                 "NOT NULL "
                 "DEFAULT 7 CHECK (n > 0), p TEXT, q ANY, twice INT AS (n * 2), thrice INT AS (n * "
                 "3) STORED,"
                 " UNIQUE (p, q) ON CONFLICT IGNORE, CONSTRAINT up FOREIGN KEY (p, q) REFERENCES "
                 "parent"
                 " ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED) STRICT;"));
    QVERIFY(
        SqliteFile(everything)
            .run("CREATE TABLE odd (\"a \"\"b\"\"\" blob, c REFERENCES nowhere (x));"
                 "CREATE UNIQUE INDEX part ON odd (c DESC, lower(c) COLLATE RTRIM) WHERE c IS NOT "
                 "NULL;"
                 "CREATE VIEW v AS SELECT c FROM odd; CREATE VIEW broken AS SELECT * FROM nowhere;"
                 "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END;"
                 "CREATE TRIGGER u AFTER UPDATE OF c ON odd BEGIN SELECT 1; END;"
                 "CREATE VIRTUAL TABLE words USING fts5(body, prefix='2')"));
    for (const QString &file : {everything, m_shop}) {
        const ProgramResult result = runSluice({u"inspect"_s, file});
        QCOMPARE(result.exitCode, 0);
        const SchemaVerdict verdict = validateJson(QStringLiteral("catalog"), {result.output});
        QVERIFY2(verdict.isAsked && verdict.isValid, verdict.why.constData());
    }
}

void TestCommandLine::inspectAsSqlRecreatesTheSchema()
{
    QVERIFY(SqliteFile(m_shop).run("CREATE INDEX item_name ON item (name COLLATE NOCASE DESC);"
                                   "CREATE VIEW cheap AS SELECT * FROM item WHERE price < 2"));
    const ProgramResult script = runSluice({u"inspect"_s, m_shop, u"--format"_s, u"sql"_s});
    QCOMPARE(script.exitCode, 0);
    const QString fresh = path(u"fresh.db"_s);
    SqliteFile file(fresh);
    QVERIFY2(file.run(script.output), script.output.constData());
    QCOMPARE(runSluice({u"inspect"_s, fresh}).output, runSluice({u"inspect"_s, m_shop}).output);
}

void TestCommandLine::diffOfEqualSchemasIsSilentAndZero()
{
    const QString same =
        write(u"same.sql"_s, "create table item (id integer primary key, name TEXT NOT NULL,\n"
                             "price REAL, doc JSON, raw BLOB);");
    const ProgramResult result = runSluice({u"diff"_s, m_shop, same});
    QVERIFY2(result.exitCode == 0, result.errors + result.output);
}

void TestCommandLine::diffPrintsThePlanAndSaysOne()
{
    const QString wanted =
        write(u"wanted.sql"_s,
              "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL,"
              " doc JSON, raw BLOB, colour TEXT NOT NULL DEFAULT 'blue');");
    const ProgramResult result = runSluice({u"diff"_s, m_shop, wanted});
    QVERIFY2(result.exitCode == 1, result.errors + result.output);
    QVERIFY2(result.output.contains("ADD COLUMN"), result.output.constData());
    const ProgramResult json = runSluice({u"diff"_s, m_shop, wanted, u"--format"_s, u"json"_s});
    QVERIFY(!QJsonDocument::fromJson(json.output).object()[u"steps"_s].toArray().isEmpty());
}

void TestCommandLine::diffAppliesAndProvesEquality()
{
    const QString wanted = write(
        u"wanted.sql"_s, "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
                         " price NUMERIC CHECK (price > 0), doc JSON, raw BLOB);");
    const ProgramResult result = runSluice({u"diff"_s, m_shop, wanted, u"--apply"_s});
    QVERIFY2(result.exitCode == 0, result.errors + result.output);
    SqliteFile file(m_shop);
    QCOMPARE(file.rows("SELECT id, name, price FROM item ORDER BY id"),
             (QStringList{u"1|pen, \"blue\"|1.5"_s, u"2||"_s}));
    QVERIFY(!file.run("INSERT INTO item (name, price) VALUES ('x', -1)"));
    QCOMPARE(runSluice({u"diff"_s, m_shop, wanted}).exitCode, 0);
}

void TestCommandLine::aLossIsRefusedUntilAccepted()
{
    const QString wanted =
        write(u"wanted.sql"_s, "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL,"
                               " price REAL, doc JSON);");
    QCOMPARE(runSluice({u"diff"_s, m_shop, wanted, u"--apply"_s}).exitCode, 2);
    QCOMPARE(SqliteFile(m_shop).rows("SELECT hex(raw) FROM item WHERE id = 1"),
             QStringList{u"00FF"_s});
    const ProgramResult result =
        runSluice({u"diff"_s, m_shop, wanted, u"--apply"_s, u"--accept"_s, u"all"_s});
    QVERIFY2(result.exitCode == 0, result.errors + result.output);
}

void TestCommandLine::aRenameIsAskedNotGuessed()
{
    const QString wanted =
        write(u"wanted.sql"_s, "CREATE TABLE item (id INTEGER PRIMARY KEY, title TEXT NOT NULL,"
                               " price REAL, doc JSON, raw BLOB);");
    const ProgramResult asked = runSluice({u"diff"_s, m_shop, wanted, u"--apply"_s});
    QCOMPARE(asked.exitCode, 2);
    QVERIFY2(asked.errors.contains("item.name=title"), asked.errors.constData());
    const ProgramResult told =
        runSluice({u"diff"_s, m_shop, wanted, u"--apply"_s, u"--rename"_s, u"item.name=title"_s});
    QVERIFY2(told.exitCode == 0, told.errors + told.output);
    QCOMPARE(SqliteFile(m_shop).rows("SELECT title FROM item WHERE id = 1"),
             QStringList{u"pen, \"blue\""_s});
}

void TestCommandLine::aSchemaFileThatDoesNotLoadNamesItsLine()
{
    const QString broken =
        write(u"broken.sql"_s,
              "CREATE TABLE a (id INTEGER PRIMARY KEY);\n\nCREATE TABEL b (id INTEGER);\n");
    const ProgramResult result = runSluice({u"diff"_s, m_shop, broken});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("broken.sql:3"), result.errors.constData());
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
