// Every SQLite case on a real file: rows kept, and the schema equal to one that SQLite made itself from after.sql.
#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/migrate/plan_reverse.h"
#include "tests/migrate/run_case.h"
#include "tests/migrate/sqlite_case.h"
#include "tests/support/json_schema.h"
#include "tests/support/schema_portrait.h"
#include "tests/support/sqlite_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sluice;
using namespace sluice::test;

class TestMigrateSqlite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planLeadsToTheDesiredSchema_data();
    void planLeadsToTheDesiredSchema();
    void cleanupTestCase();
    void reversesLeadBack_data() { planLeadsToTheDesiredSchema_data(); }
    void reversesLeadBack();

private:
    sqlite::SqliteEngine m_engine;
    QByteArrayList m_plans;
};

namespace {

// The last step's first.
bool undo(SqliteFile &file, const migrate::Plan &plan)
{
    return std::ranges::all_of(reverseOf(plan), [&](const std::string &sql) {
        return file.run(QByteArray::fromStdString(sql));
    });
}

} // namespace

void TestMigrateSqlite::reversesLeadBack()
{
    QFETCH(int, index);
    const MigrateCase migrateCase = migrateCases(QStringLiteral("sqlite")).at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.db"));
    SqliteFile file(path);
    QVERIFY(file.run(migrateCase.before) && file.run(migrateCase.data));
    const QStringList portrait = sqlitePortrait(file);
    const QStringList rows = rowsOf(file);

    CaseRun run(m_engine, {.engine = "sqlite", .values = {{"path", path.toStdString()}}});
    const QString wrong = run.run(migrateCase);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    if (!migrateCase.isApplied() || !hasReverse(run.plan())) {
        return;
    }
    (void)file.rows(
        "SELECT 1 FROM sqlite_schema"); // ALTER TABLE trusts the schema as it was read last
    QVERIFY2(undo(file, run.plan()), file.error() + toSql(run.plan()).c_str());
    QCOMPARE(sqlitePortrait(file), portrait);
    if (restoresData(run.plan())) {
        QCOMPARE(rowsOf(file), rows);
    }
}

void TestMigrateSqlite::planLeadsToTheDesiredSchema_data()
{
    QTest::addColumn<int>("index");
    const auto cases = migrateCases(QStringLiteral("sqlite"));
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name.toUtf8().constData()) << i;
    }
}

void TestMigrateSqlite::planLeadsToTheDesiredSchema()
{
    QFETCH(int, index);
    const MigrateCase migrateCase = migrateCases(QStringLiteral("sqlite")).at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.db"));
    SqliteFile file(path);
    QVERIFY2(file.run(migrateCase.before), file.error().constData());
    QVERIFY2(file.run(migrateCase.data), file.error().constData());

    CaseRun run(m_engine, {.engine = "sqlite", .values = {{"path", path.toStdString()}}});
    const QString wrong = run.run(migrateCase);
    m_plans << QByteArray::fromStdString(migrate::toJson(run.plan()));
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));

    SqliteFile fresh(folder.filePath(QStringLiteral("fresh.db")));
    QVERIFY2(fresh.run(migrateCase.isApplied() ? inOrder(migrateCase) : migrateCase.before),
             fresh.error().constData());
    QCOMPARE(sqlitePortrait(file), sqlitePortrait(fresh));
    QVERIFY(file.rows("PRAGMA integrity_check") == QStringList(QStringLiteral("ok")));
    for (const auto &[sql, rows] : migrateCase.checks) {
        QCOMPARE(file.rows(sql.toUtf8()).join(u';'), rows);
    }
}

// All plans at once: the validator is slow to start.
void TestMigrateSqlite::cleanupTestCase()
{
    const SchemaVerdict verdict = validateJson(QStringLiteral("plan"), m_plans);
    QVERIFY(verdict.isAsked);
    QVERIFY2(verdict.isValid, verdict.why.constData());
}

QTEST_APPLESS_MAIN(TestMigrateSqlite)
#include "tst_migrate_sqlite.moc"
