// The command line against a real PostgreSQL server, checked by psql.
#include "tests/support/json_schema.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::test;

class TestPostgresCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queryKeepsNumericExact();
    void namedParametersBecomeNumbered();
    void serverErrorsCarrySqlstateAndPosition();
    void wrongServerIsClearAndKeepsTheSecret();
    void inspectIsWhatItsSchemaSays();
    void exportedInsertsMakeTheTableAgain();
    void diffAppliesFromAFile();

private:
    PostgresCluster m_cluster;
    QString m_target;
    QTemporaryDir m_folder;
};

void TestPostgresCommandLine::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
    m_target = QString::fromStdString(m_cluster.createDatabase("command_line"));
    QVERIFY2(
        m_cluster.runSql("CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                         " total numeric(12,4) NOT NULL, note text);"
                         " INSERT INTO orders (total, note) VALUES (12345678.9012, 'ünder')",
                         "command_line"),
        m_cluster.error());
}

void TestPostgresCommandLine::queryKeepsNumericExact()
{
    const ProgramResult result = runSluice({u"query"_s, m_target, u"-c"_s,
                                            u"SELECT id, total, note, true AS yes FROM orders"_s,
                                            u"--format"_s, u"jsonl"_s});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(
        result.output,
        QByteArray("{\"id\":1,\"total\":\"12345678.9012\",\"note\":\"ünder\",\"yes\":true}\n"));
}

void TestPostgresCommandLine::namedParametersBecomeNumbered()
{
    const ProgramResult result = runSluice(
        {u"query"_s, m_target, u"-c"_s, u"SELECT :a::int + :b::int AS sum, ':c' AS text"_s,
         u"--param"_s, u"a=40"_s, u"--param"_s, u"b=2"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.output, QByteArray("sum,text\r\n42,:c\r\n"));
}

void TestPostgresCommandLine::serverErrorsCarrySqlstateAndPosition()
{
    const ProgramResult result =
        runSluice({u"query"_s, m_target, u"-c"_s, u"SELECT 'ü',\n  missing FROM orders"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("42703"), result.errors.constData());
    QVERIFY2(result.errors.contains("line 2:   missing FROM orders\n          ^"),
             result.errors.constData());
}

void TestPostgresCommandLine::wrongServerIsClearAndKeepsTheSecret()
{
    const ProgramResult down = runSluice(
        {u"query"_s, u"postgresql://ada:S3CRET@127.0.0.1:1/shop"_s, u"-c"_s, u"SELECT 1"_s});
    QCOMPARE(down.exitCode, 2);
    QVERIFY2(down.errors.contains("127.0.0.1"), down.errors.constData());
    QVERIFY(!down.errors.contains("S3CRET"));
}

void TestPostgresCommandLine::inspectIsWhatItsSchemaSays()
{
    const auto target = QString::fromStdString(m_cluster.createDatabase("everything"));
    const QString script = qEnvironmentVariable("SLUICE_SOURCE_DIR")
                           + u"/tests/cases/kinds/postgresql/everything.sql"_s;
    QVERIFY2(m_cluster.runSqlFile(script, "everything"), m_cluster.error());
    const ProgramResult result = runSluice({u"inspect"_s, target});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY(result.output.contains("\"kind\": \"aggregate\""));
    const SchemaVerdict verdict = validateJson(QStringLiteral("catalog"), {result.output});
    QVERIFY2(verdict.isAsked && verdict.isValid, verdict.why.constData());
}

void TestPostgresCommandLine::exportedInsertsMakeTheTableAgain()
{
    QVERIFY2(m_cluster.runSql(
                 "CREATE TABLE \"Odd\" (id int GENERATED ALWAYS AS IDENTITY, n numeric,"
                 " twice int GENERATED ALWAYS AS (7 * 2) STORED, at timestamptz, raw bytea,"
                 " tags text[], ok boolean, doc json);"
                 "INSERT INTO \"Odd\" (n, at, raw, tags, ok, doc) VALUES"
                 " ('NaN', '0044-03-15 12:00:00.000001+00 BC', '\\x00ff', '{a,\"b c\",NULL}', true,"
                 " E'{\\n \"a\": 1.10}'), (-1.50, 'infinity', '', NULL, false, NULL),"
                 " (NULL, NULL, NULL, '{\\\\}', NULL, '\"it''s\"')",
                 "command_line"),
             m_cluster.error());
    const QString script = m_folder.filePath(u"odd.sql"_s);
    const ProgramResult result =
        runSluice({u"export"_s, m_target, u"Odd"_s, script, u"--into"_s, u"again"_s});
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QVERIFY2(m_cluster.runSql("CREATE TABLE again (LIKE \"Odd\" INCLUDING ALL)", "command_line"),
             m_cluster.error());
    QVERIFY2(m_cluster.runSqlFile(script, "command_line"), m_cluster.error());
    QCOMPARE(
        m_cluster.query("SELECT string_agg(t::text, '/' ORDER BY id) FROM again t", "command_line"),
        m_cluster.query("SELECT string_agg(t::text, '/' ORDER BY id) FROM \"Odd\" t",
                        "command_line"));
    QVERIFY2(m_cluster.runSql("DROP TABLE again, \"Odd\"", "command_line"), m_cluster.error());
}

void TestPostgresCommandLine::diffAppliesFromAFile()
{
    QFile file(m_folder.filePath(u"wanted.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
               " total numeric(14,4) NOT NULL CHECK (total >= 0), note text, placed_at timestamptz "
               "NOT NULL DEFAULT now());"
               " CREATE INDEX orders_placed_idx ON orders (placed_at DESC);");
    file.close();
    const ProgramResult planned = runSluice({u"diff"_s, m_target, file.fileName()});
    QVERIFY2(planned.exitCode == 1, planned.errors.constData());
    const ProgramResult applied = runSluice({u"diff"_s, m_target, file.fileName(), u"--apply"_s});
    QVERIFY2(applied.exitCode == 0, (applied.errors + applied.output).constData());
    QCOMPARE(m_cluster.query("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                             " WHERE attrelid = 'orders'::regclass AND attname = 'total'",
                             "command_line"),
             std::string("numeric(14,4)"));
    QCOMPARE(m_cluster.query("SELECT total FROM orders", "command_line"),
             std::string("12345678.9012"));
    QCOMPARE(runSluice({u"diff"_s, m_target, file.fileName()}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestPostgresCommandLine)
#include "tst_postgres_command_line.moc"
