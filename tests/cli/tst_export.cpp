// `sluice export` on SQLite: what is in the file is what is in the table, or there is no file.
#include "tests/support/program.h"
#include "tests/support/sqlite_file.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::test;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tablesAndQueriesGoToFilesAndStandardOutput();
    void theFormatIsTheFilesEndingOrTold_data();
    void theFormatIsTheFilesEndingOrTold();
    void insertsMakeTheTableAgain();
    void insertsOfAQueryNameTheirTable();
    void spreadsheetsRunNothing();
    void manyRowsAreAllThere();
    void wrongLinesAreRefused_data();
    void wrongLinesAreRefused();
    void aFailureLeavesTheOldFile();
    void aStopLeavesTheOldFile();
    void nothingIsWrittenToTheDatabase();
    void alteredCellsAreTold();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files);
    }
    ProgramResult run(const QStringList &arguments) const
    {
        return runSluice(QStringList{u"export"_s, m_shop} + arguments);
    }
    void keepOldFile() const
    {
        QFile file(path(u"out.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("old"), 3);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_shop;
};

void TestExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = path(u"shop.db"_s);
    SqliteFile file(m_shop);
    QVERIFY2(file.run("CREATE TABLE \"an item\" (id INTEGER PRIMARY KEY, name TEXT, raw BLOB,"
                      " twice INT AS (id * 2));"
                      "INSERT INTO \"an item\" (id, name, raw) VALUES"
                      " (1, '=1+1, \"x\"', x'00ff'), (2, '', NULL), (-3, NULL, x'')"),
             file.error().constData());
}

void TestExport::tablesAndQueriesGoToFilesAndStandardOutput()
{
    const QByteArray rows = "id,name,raw,twice\r\n-3,,\\x,-6\r\n"
                            "1,\"=1+1, \"\"x\"\"\",\\x00ff,2\r\n2,\"\",,4\r\n";
    QCOMPARE(run({u"an item"_s}).output, rows);
    QCOMPARE(run({u"main.\"an item\""_s, u"-"_s, u"--format"_s, u"csv"_s}).output, rows);
    const ProgramResult toFile = run({u"an item"_s, path(u"out.csv"_s)});
    QVERIFY2(toFile.exitCode == 0, toFile.errors.constData());
    QVERIFY(toFile.output.isEmpty());
    QVERIFY(toFile.errors.startsWith("3 rows, "));
    QCOMPARE(content(u"out.csv"_s), rows);
    const ProgramResult query =
        run({u"-c"_s, u"SELECT id FROM \"an item\" WHERE id > :least ORDER BY id"_s, u"--param"_s,
             u"least=0"_s, u"--output"_s, path(u"ids.csv"_s), u"--no-header"_s, u"--quiet"_s});
    QVERIFY2(query.exitCode == 0 && query.errors.isEmpty(), query.errors.constData());
    QCOMPARE(content(u"ids.csv"_s), QByteArray("1\r\n2\r\n"));
    QCOMPARE(files(), (QStringList{u"ids.csv"_s, u"out.csv"_s, u"shop.db"_s}));
}

void TestExport::theFormatIsTheFilesEndingOrTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("tsv") << QStringList{u"out.tsv"_s} << QByteArray("a\tb\n1\tx\n");
    QTest::newRow("json") << QStringList{u"out.JSON"_s}
                          << QByteArray("[\n{\"a\":1,\"b\":\"x\"}\n]\n");
    QTest::newRow("jsonl") << QStringList{u"out.ndjson"_s} << QByteArray("{\"a\":1,\"b\":\"x\"}\n");
    QTest::newRow("markdown") << QStringList{u"out.md"_s}
                              << QByteArray("| a | b |\n| --- | --- |\n| 1 | x |\n");
    QTest::newRow("told") << QStringList{u"out.txt"_s, u"--format"_s, u"csv"_s}
                          << QByteArray("a,b\r\n1,x\r\n");
    QTest::newRow("sql") << QStringList{u"out.sql"_s, u"--into"_s, u"aim"_s}
                         << QByteArray("INSERT INTO aim (a, b) VALUES\n(1, 'x');\n");
}

void TestExport::theFormatIsTheFilesEndingOrTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    const QString name = arguments.takeFirst();
    const ProgramResult result =
        run(QStringList{u"-c"_s, u"SELECT 1 AS a, 'x' AS b"_s, path(name)} + arguments);
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(content(name), expected);
}

void TestExport::insertsMakeTheTableAgain()
{
    const ProgramResult result =
        run({u"AN ITEM"_s, u"--format"_s, u"sql"_s, u"--into"_s, u"an item"_s});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    SqliteFile fresh(path(u"fresh.db"_s));
    QVERIFY(fresh.run("CREATE TABLE \"an item\" (id INTEGER PRIMARY KEY, name TEXT, raw BLOB,"
                      " twice INT AS (id * 2))"));
    QVERIFY2(fresh.run(result.output), result.output.constData());
    const char *all = "SELECT id, quote(name), quote(raw), twice FROM \"an item\" ORDER BY id";
    QCOMPARE(fresh.rows(all), SqliteFile(m_shop).rows(all));
}

void TestExport::insertsOfAQueryNameTheirTable()
{
    const QString query = u"SELECT id AS n FROM \"an item\" WHERE id = 2"_s;
    QCOMPARE(run({u"-c"_s, query, u"--format"_s, u"sql"_s}).output,
             QByteArray("INSERT INTO \"an item\" (id) VALUES\n(2);\n"));
    const ProgramResult nowhere = run({u"-c"_s, u"SELECT 1 AS n"_s, u"--format"_s, u"sql"_s});
    QCOMPARE(nowhere.exitCode, 2);
    QVERIFY2(nowhere.errors.contains("--into"), nowhere.errors.constData());
}

void TestExport::spreadsheetsRunNothing()
{
    const QString query = u"SELECT name, id FROM \"an item\" WHERE id IN (1, -3) ORDER BY id"_s;
    QCOMPARE(run({u"-c"_s, query, u"--spreadsheet-safe"_s}).output,
             QByteArray("name,id\r\n,-3\r\n\"'=1+1, \"\"x\"\"\",1\r\n"));
}

void TestExport::manyRowsAreAllThere()
{
    const ProgramResult result =
        run({u"-c"_s,
             u"WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < "
             "30000) SELECT n FROM t"_s,
             path(u"out.json"_s)});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const QJsonArray rows = QJsonDocument::fromJson(content(u"out.json"_s)).array();
    QCOMPARE(rows.size(), 30000);
    for (int i = 0; i < 30000; ++i) {
        QCOMPARE(rows[i][u"n"_s].toInt(), i + 1);
    }
}

void TestExport::wrongLinesAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QStringList{} << QByteArray("TABLE");
    QTest::newRow("no format") << QStringList{u"an item"_s, u"FOLDER/out.xyz"_s}
                               << QByteArray("--format");
    QTest::newRow("two files") << QStringList{u"an item"_s, u"a.csv"_s, u"-o"_s, u"b.csv"_s}
                               << QByteArray("a.csv");
    QTest::newRow("no table") << QStringList{u"missing"_s} << QByteArray("missing");
    QTest::newRow("no name") << QStringList{u"\"an"_s} << QByteArray("table's name");
    QTest::newRow("two statements")
        << QStringList{u"-c"_s, u"SELECT 1; SELECT 2"_s} << QByteArray("one statement");
    QTest::newRow("no rows") << QStringList{u"-c"_s, u"PRAGMA user_version = 0"_s}
                             << QByteArray("");
    QTest::newRow("safe json") << QStringList{u"an item"_s, u"--format"_s, u"json"_s,
                                              u"--spreadsheet-safe"_s}
                               << QByteArray("--spreadsheet-safe");
    QTest::newRow("onto itself") << QStringList{u"an item"_s, u"FOLDER/shop.db"_s, u"--format"_s,
                                                u"csv"_s}
                                 << QByteArray("itself");
    QTest::newRow("no folder") << QStringList{u"an item"_s, u"FOLDER/none/out.csv"_s}
                               << QByteArray("none/out.csv");
}

void TestExport::wrongLinesAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    arguments.replaceInStrings(u"FOLDER"_s, m_folder->path());
    const ProgramResult result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.startsWith("sluice: "), result.errors.constData());
    QVERIFY2(result.errors.contains(says), result.errors.constData());
    QVERIFY(result.output.isEmpty());
    QCOMPARE(files(), QStringList{u"shop.db"_s});
}

void TestExport::aFailureLeavesTheOldFile()
{
    keepOldFile();
    // Fails in a late row, when much has been written.
    const ProgramResult result =
        run({u"-c"_s,
             u"WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < "
             "30000) SELECT CASE WHEN n = 29999 THEN json('broken') ELSE n END FROM t"_s,
             path(u"out.csv"_s)});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(content(u"out.csv"_s), QByteArray("old"));
    QCOMPARE(files(), (QStringList{u"out.csv"_s, u"shop.db"_s}));
}

void TestExport::aStopLeavesTheOldFile()
{
    keepOldFile();
    QProcess process;
    process.start(qEnvironmentVariable("SLUICE_PROGRAM"),
                  {u"export"_s, m_shop, u"-c"_s,
                   u"WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) "
                   "SELECT n FROM t"_s,
                   path(u"out.csv"_s)});
    QVERIFY(process.waitForStarted());
    const auto isWriting = [this] {
        for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList({u"*.part-*"_s})) {
            if (file.size() > 0) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWriting(), 60'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(content(u"out.csv"_s), QByteArray("old"));
    QCOMPARE(files(), (QStringList{u"out.csv"_s, u"shop.db"_s}));
}

void TestExport::nothingIsWrittenToTheDatabase()
{
    QCOMPARE(run({u"-c"_s, u"DELETE FROM \"an item\" RETURNING id"_s}).exitCode, 2);
    QCOMPARE(SqliteFile(m_shop).rows("SELECT count(*) FROM \"an item\""), QStringList{u"3"_s});
}

void TestExport::alteredCellsAreTold()
{
    const QStringList broken{u"-c"_s, u"SELECT CAST(x'41ff' AS TEXT) AS t"_s, u"--format"_s};
    const ProgramResult json = run(broken + QStringList{u"json"_s});
    QCOMPARE(json.output, QByteArray("[\n{\"t\":\"A\xEF\xBF\xBD\"}\n]\n"));
    QVERIFY2(json.errors.contains("1 cells"), json.errors.constData());
    const ProgramResult csv = run(broken + QStringList{u"csv"_s});
    QCOMPARE(csv.output, QByteArray("t\r\nA\xFF\r\n"));
    QVERIFY(!csv.errors.contains("cells"));
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
