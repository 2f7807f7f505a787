// Every PostgreSQL case on a real server: rows kept, and pg_dump says the same as of a database made from after.sql.
#include "models/engine/postgres/postgres_engine.h"
#include "tests/migrate/run_case.h"
#include "tests/support/postgres_cluster.h"

#include <QProcess>
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

private:
    PostgresCluster m_cluster;
    postgres::PostgresEngine m_engine;
};

namespace {

// The order of columns is no difference.
QString sortedLines(const QString &statement)
{
    QStringList lines;
    for (QString line : statement.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        lines.append(line.endsWith(u',') ? line.chopped(1) : line);
    }
    if (statement.contains(QStringLiteral("CREATE TABLE"))) {
        lines.sort();
    }
    return lines.join(u' ');
}

// The statements of pg_dump as a set.
QStringList dump(const std::string &conninfo)
{
    QProcess process;
    process.start(QStringLiteral("pg_dump"),
                  {QStringLiteral("--schema-only"), QStringLiteral("--no-owner"),
                   QStringLiteral("-d"), QString::fromStdString(conninfo)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        return {QString::fromUtf8(process.readAllStandardError())};
    }
    QStringList lines;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n')) {
        if (!line.startsWith(QStringLiteral("--")) && !line.startsWith(u'\\')) {
            lines.append(line);
        }
    }
    QStringList statements;
    for (const QString &statement :
         lines.join(u'\n').split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        statements.append(sortedLines(statement));
    }
    statements.removeAll(QString());
    statements.sort();
    return statements;
}

} // namespace

void TestMigratePostgres::planLeadsToTheDesiredSchema_data()
{
    QTest::addColumn<int>("index");
    const auto cases = migrateCases(QStringLiteral("postgres"));
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name.toUtf8().constData()) << i;
    }
}

void TestMigratePostgres::planLeadsToTheDesiredSchema()
{
    QFETCH(int, index);
    const MigrateCase migrateCase = migrateCases(QStringLiteral("postgres")).at(index);
    const std::string old = "old_" + std::to_string(index);
    const std::string fresh = "fresh_" + std::to_string(index);
    QVERIFY2(!m_cluster.createDatabase(old).empty(), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.before.toStdString(), old), m_cluster.error());
    QVERIFY2(m_cluster.runSql(migrateCase.data.toStdString(), old), m_cluster.error());

    const auto target = m_engine.recognise(m_cluster.conninfo(old));
    QVERIFY(target && *target);
    CaseRun run(m_engine, **target, {.target = **target, .onTarget = true});
    const QString wrong = run.run(migrateCase);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));

    QVERIFY2(!m_cluster.createDatabase(fresh).empty(), m_cluster.error());
    const QByteArray wanted =
        migrateCase.isApplied() ? readAll(migrateCase.afterFile()) : migrateCase.before;
    QVERIFY2(m_cluster.runSql(wanted.toStdString(), fresh), m_cluster.error());
    QCOMPARE(dump(m_cluster.conninfo(old)), dump(m_cluster.conninfo(fresh)));
    for (const auto &[sql, rows] : migrateCase.checks) {
        const std::string answer = m_cluster.query(sql.toStdString(), old);
        QCOMPARE(QString::fromStdString(answer).replace(u'\n', u';'), rows);
    }
}

QTEST_APPLESS_MAIN(TestMigratePostgres)
#include "tst_migrate_postgres.moc"
