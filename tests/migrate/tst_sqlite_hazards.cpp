// Hazards of SQLite steps: each has what triggers it and what does not.
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/engine/sqlite/sqlite_step_writer.h"
#include "models/migrate/plan.h"

#include <QTest>

#include <algorithm>

using namespace sluice;

namespace {

catalog::Catalog withColumn(const std::string &type)
{
    catalog::Table table{.name = {"main", "t"},
                         .columns = {{.name = "id", .type = {.name = "INTEGER"}},
                                     {.name = "v", .type = {.name = type}}}};
    table.definition = "CREATE TABLE t (id INTEGER, v " + type + ")";
    catalog::Catalog catalog{
        .dialect = "sqlite", .defaultSchema = "main", .schemas = {{"main", {.name = "main"}}}};
    catalog.tables.emplace(table.name, table);
    return catalog;
}

bool hasHazard(const migrate::Plan &plan, const std::string &id)
{
    return std::ranges::any_of(plan.steps, [&id](const migrate::Step &step) {
        return std::ranges::any_of(
            step.hazards, [&id](const migrate::Hazard &hazard) { return hazard.id == id; });
    });
}

} // namespace

class TestSqliteHazards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypeChangeConvertsOnlyAcrossAffinities_data();
    void aTypeChangeConvertsOnlyAcrossAffinities();
};

void TestSqliteHazards::aTypeChangeConvertsOnlyAcrossAffinities_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("converts");
    QTest::newRow("wider text") << QByteArray("VARCHAR(80)") << QByteArray("VARCHAR(200)") << false;
    QTest::newRow("text to clob") << QByteArray("TEXT") << QByteArray("CLOB") << false;
    QTest::newRow("int to bigint") << QByteArray("INT") << QByteArray("BIGINT") << false;
    QTest::newRow("text to integer") << QByteArray("TEXT") << QByteArray("INTEGER") << true;
    QTest::newRow("real to decimal") << QByteArray("DOUBLE") << QByteArray("DECIMAL(9,2)") << true;
    QTest::newRow("blob to text") << QByteArray("BLOB") << QByteArray("TEXT") << true;
}

void TestSqliteHazards::aTypeChangeConvertsOnlyAcrossAffinities()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, converts);
    const auto plan =
        migrate::plan(withColumn(before.toStdString()), withColumn(after.toStdString()),
                      sqlite::SqliteDialect(), sqlite::SqliteStepWriter());
    QVERIFY(plan && !plan->steps.empty());
    QCOMPARE(hasHazard(*plan, "SL011"), converts);
}

QTEST_APPLESS_MAIN(TestSqliteHazards)
#include "tst_sqlite_hazards.moc"
