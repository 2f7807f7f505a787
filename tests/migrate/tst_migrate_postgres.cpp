// Every PostgreSQL case on a real server: rows kept, and the server tells the same as of a database made from after.sql.
#include "models/engine/postgres/postgres_engine.h"
#include "models/session/load_schema.h"
#include "tests/migrate/plan_reverse.h"
#include "tests/migrate/run_case.h"
#include "tests/support/json_schema.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/schema_portrait.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;

class TestMigratePostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void planLeadsToTheDesiredSchema_data();
    void planLeadsToTheDesiredSchema();
    void reversesLeadBack_data() { planLeadsToTheDesiredSchema_data(); }
    void reversesLeadBack();
    void dumpOfADatabaseIsASchemaFile();
    void whatAsksForPsqlIsTold_data();
    void whatAsksForPsqlIsTold();
    void cleanupTestCase();

private:
    Result<catalog::Catalog> load(const QByteArray &text, const std::string &database);
    [[nodiscard]] Result<catalog::Catalog> read(const std::string &database);

    PostgresCluster m_cluster;
    postgres::PostgresEngine m_engine;
    QByteArrayList m_plans;
};

namespace {

QByteArray dumpText(const std::string &conninfo)
{
    QProcess process;
    process.start(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), QStringLiteral("-d"),
                                              QString::fromStdString(conninfo)});
    const bool isDone = process.waitForFinished(60'000) && process.exitCode() == 0;
    return isDone ? process.readAllStandardOutput() : QByteArray();
}

// By the names of columns, not by their order.
constexpr auto kAllRows =
    "SELECT c.oid::regclass, query_to_xml(format('SELECT to_jsonb(t) - ''log_cnt'' AS r FROM %s t "
    "ORDER BY 1', c.oid::regclass), false, false, '') FROM pg_class c WHERE c.oid >= 16384 "
    "AND c.relkind IN ('r', 'S') AND c.relnamespace <> 'pg_toast'::regnamespace "
    "ORDER BY c.oid::regclass::text";

// All or nothing, and without help of a search path.
std::string script(const std::vector<std::string> &statements)
{
    std::string text = "BEGIN;\nSET LOCAL search_path = '';\n";
    for (const std::string &statement : statements) {
        text += statement + ";\n";
    }
    return text + "COMMIT;\n";
}

} // namespace

void TestMigratePostgres::planLeadsToTheDesiredSchema_data()
{
    QTest::addColumn<int>("index");
    const auto cases = migrateCases(QStringLiteral("postgres"), m_cluster.majorVersion());
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name.toUtf8().constData()) << i;
    }
}

void TestMigratePostgres::planLeadsToTheDesiredSchema()
{
    QFETCH(int, index);
    const MigrateCase migrateCase =
        migrateCases(QStringLiteral("postgres"), m_cluster.majorVersion()).at(index);
    const std::string old = "old_" + std::to_string(index);
    const std::string fresh = "fresh_" + std::to_string(index);
    QVERIFY2(!m_cluster.createDatabase(old).empty(), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.before.toStdString(), old), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.data.toStdString(), old), m_cluster.error());

    const auto target = m_engine.recognise(m_cluster.conninfo(old));
    QVERIFY(target && *target);
    CaseRun run(m_engine, **target, {.target = **target, .onTarget = true});
    const QString wrong = run.run(migrateCase);
    m_plans << QByteArray::fromStdString(migrate::toJson(run.plan()));
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));

    QVERIFY2(!m_cluster.createDatabase(fresh).empty(), m_cluster.error());
    const QByteArray wanted =
        migrateCase.isApplied() ? readAll(migrateCase.afterFile()) : migrateCase.before;
    QVERIFY2(m_cluster.runSql(wanted.toStdString(), fresh), m_cluster.error());
    QCOMPARE(postgresPortrait(m_cluster.conninfo(old)),
             postgresPortrait(m_cluster.conninfo(fresh)));
    for (const auto &[sql, rows] : migrateCase.checks) {
        const std::string answer = m_cluster.query(sql.toStdString(), old);
        QCOMPARE(QString::fromStdString(answer).replace(u'\n', u';'), rows);
    }
}

void TestMigratePostgres::reversesLeadBack()
{
    QFETCH(int, index);
    const MigrateCase migrateCase =
        migrateCases(QStringLiteral("postgres"), m_cluster.majorVersion()).at(index);
    const std::string name = "back_" + std::to_string(index);
    QVERIFY2(!m_cluster.createDatabase(name).empty(), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.before.toStdString(), name), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.data.toStdString(), name), m_cluster.error());
    const QStringList portrait = postgresPortrait(m_cluster.conninfo(name));
    const std::string rows = m_cluster.query(kAllRows, name);
    const auto before = read(name);

    const auto target = m_engine.recognise(m_cluster.conninfo(name));
    CaseRun run(m_engine, **target, {.target = **target, .onTarget = true});
    const QString wrong = run.run(migrateCase);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    QVERIFY2(!migrateCase.isUndone || hasReverse(run.plan()), toSql(run.plan()).c_str());
    if (!migrateCase.isApplied() || !hasReverse(run.plan())) {
        return;
    }
    QVERIFY2(m_cluster.runSql(script(reverseOf(run.plan())), name),
             (m_cluster.error() + script(reverseOf(run.plan()))).c_str());
    const auto back = read(name);
    QVERIFY(before && back);
    QVERIFY(migrate::equivalent(*before, *back, m_engine.dialect()));
    QCOMPARE(postgresPortrait(m_cluster.conninfo(name)), portrait);
    if (restoresData(run.plan())) {
        QCOMPARE(m_cluster.query(kAllRows, name), rows);
    }
}

Result<catalog::Catalog> TestMigratePostgres::read(const std::string &database)
{
    SLUICE_TRY(const auto target, m_engine.recognise(m_cluster.conninfo(database)));
    SLUICE_TRY(const auto connection, m_engine.open(*target, {}));
    return connection->readCatalog({});
}

Result<catalog::Catalog> TestMigratePostgres::load(const QByteArray &text,
                                                   const std::string &database)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("schema.sql")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return fail(ErrorKind::Internal, "the file was not written");
    }
    file.close();
    SLUICE_TRY(const auto target, m_engine.recognise(m_cluster.conninfo(database)));
    const engine::Engine *engines[] = {&m_engine};
    return session::loadSchema(engines, {file.fileName().toStdString()}, {&m_engine, *target},
                               {.target = *target, .onTarget = true}, {});
}

void TestMigratePostgres::dumpOfADatabaseIsASchemaFile()
{
    // Debian's pg_dump on Debian's server; the dump is then read by the server under test.
    const std::string schema =
        "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (id serial PRIMARY KEY, e e NOT NULL, "
        "u text UNIQUE); CREATE VIEW v AS SELECT id FROM t; CREATE TABLE c (t integer REFERENCES "
        "t); COMMENT ON TABLE t IS 'x'";
    PostgresCluster dumped;
    QVERIFY2(dumped.start({.debian = true}), dumped.error());
    QVERIFY2(dumped.runSql(schema), dumped.error());
    const QByteArray text = dumpText(dumped.conninfo());
    QVERIFY(text.contains("set_config('search_path', '', false)"));

    const std::string database = "written";
    QVERIFY2(!m_cluster.createDatabase(database).empty(), m_cluster.error());
    QVERIFY2(m_cluster.runSql(schema, database), m_cluster.error());
    const auto loaded = load(text, database);
    QVERIFY2(loaded, loaded ? "" : describe(loaded.error()).c_str());
    const auto target = m_engine.recognise(m_cluster.conninfo(database));
    const auto connection = m_engine.open(**target, {});
    QVERIFY(connection);
    const auto original = (*connection)->readCatalog({});
    QVERIFY(original && loaded->tables.size() == 2);
    QVERIFY(migrate::equivalent(*original, *loaded, m_engine.dialect()));
}

void TestMigratePostgres::whatAsksForPsqlIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("command") << QByteArray("CREATE TABLE t (id integer);\n\\connect other\n")
                             << QStringLiteral("schema.sql:2: this is a command of psql");
    QTest::newRow("rows") << QByteArray(
        "CREATE TABLE t (id integer);\nCOPY t FROM stdin;\n1\n\\.\n")
                          << QStringLiteral("schema.sql:2: rows for COPY");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE t (\n  id integre\n  oops\n);")
                            << QStringLiteral("schema.sql:3:");
}

void TestMigratePostgres::whatAsksForPsqlIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);
    const auto loaded = load(text, "postgres");
    QVERIFY(!loaded);
    const QString message = QString::fromStdString(loaded.error().message);
    QVERIFY2(message.contains(told), qUtf8Printable(message));
}

// All plans at once: the validator is slow to start.
void TestMigratePostgres::cleanupTestCase()
{
    const SchemaVerdict verdict = validateJson(QStringLiteral("plan"), m_plans);
    QVERIFY(verdict.isAsked);
    QVERIFY2(verdict.isValid, verdict.why.constData());
}

QTEST_APPLESS_MAIN(TestMigratePostgres)
#include "tst_migrate_postgres.moc"
