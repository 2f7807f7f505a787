// A plan as script, JSON and markdown: nothing in a name can leave its place.
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/engine/sqlite/sqlite_step_writer.h"
#include "models/engine/sqlite/sqlite_table_text.h"
#include "models/migrate/plan.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace sluice;
using namespace sluice::catalog;

class TestPlanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptHasItsFrame();
    void planForAnothersTransactionHasNoFrame();
    void whatMustBeCommittedOnTheWayIsRefusedThere();
    void samePlanHasTheSameBytes();
    void jsonTellsEveryStep();
    void lineBreakInANameStaysInTheComment();
    void fenceIsLongerThanAnyInside();
    void openQuestionStopsThePlan();
    void columnTextIsKeptByteForByte_data();
    void columnTextIsKeptByteForByte();
};

namespace {

Catalog with(const std::string &name, bool hasColumn)
{
    Table table{.name = {"main", name}, .columns = {{.name = "id", .type = {.name = "INTEGER"}}}};
    table.definition = "CREATE TABLE \"" + name + "\" (id INTEGER)";
    if (hasColumn) {
        table.columns.push_back({.name = "b", .type = {.name = "TEXT"}, .notNull = true});
        table.definition = "CREATE TABLE \"" + name + "\" (id INTEGER, b TEXT NOT NULL)";
    }
    Catalog catalog{
        .dialect = "sqlite", .defaultSchema = "main", .schemas = {{"main", {.name = "main"}}}};
    catalog.tables.emplace(table.name, table);
    return catalog;
}

migrate::Plan planFor(const std::string &name)
{
    const auto made = migrate::plan(with(name, false), with(name, true), sqlite::SqliteDialect(),
                                    sqlite::SqliteStepWriter());
    return made.value_or(migrate::Plan());
}

// A second step that is a transaction of its own.
class TwoTransactions final : public migrate::StepWriter
{
public:
    [[nodiscard]] Result<std::vector<migrate::Step>> write(const migrate::Diff & /*diff*/,
                                                           const Catalog & /*before*/,
                                                           const Catalog & /*after*/) const override
    {
        return std::vector<migrate::Step>{{.title = "first"}, {.title = "second", .segment = 2}};
    }
    [[nodiscard]] Result<std::vector<std::string>> creation(
        const Catalog & /*catalog*/) const override
    {
        return std::vector<std::string>();
    }
    [[nodiscard]] Frame frame(const std::vector<migrate::Step> & /*steps*/,
                              const Catalog & /*after*/) const override
    {
        return {};
    }
};

QString script(const std::string &name)
{
    return QString::fromStdString(migrate::toSql(planFor(name)));
}

} // namespace

void TestPlanText::scriptHasItsFrame()
{
    const QString sql = script("t");
    const auto off = sql.indexOf(QStringLiteral("PRAGMA foreign_keys = OFF;"));
    const auto begin = sql.indexOf(QStringLiteral("BEGIN IMMEDIATE;"));
    const auto check = sql.indexOf(QStringLiteral("PRAGMA foreign_key_check;"));
    const auto commit = sql.indexOf(QStringLiteral("COMMIT;"));
    const auto on = sql.indexOf(QStringLiteral("PRAGMA foreign_keys = ON;"));
    QVERIFY(off >= 0 && off < begin && begin < check && check < commit && commit < on);
}

void TestPlanText::planForAnothersTransactionHasNoFrame()
{
    const auto plan =
        migrate::plan(with("t", false), with("t", true), sqlite::SqliteDialect(),
                      sqlite::SqliteStepWriter(), {.runs = migrate::Runs::InsideATransaction});
    QVERIFY(plan && plan->isExecutable());
    const QString sql = QString::fromStdString(migrate::toSql(*plan));
    QVERIFY(sql.contains(QStringLiteral("ALTER TABLE")));
    for (const char *word :
         {"BEGIN", "COMMIT", "foreign_keys", "foreign_key_check", "SELECT 'rows"}) {
        QVERIFY2(!sql.contains(QLatin1String(word)), word);
    }
}

void TestPlanText::whatMustBeCommittedOnTheWayIsRefusedThere()
{
    for (const auto runs : {migrate::Runs::ByUs, migrate::Runs::InsideATransaction}) {
        const auto plan = migrate::plan(with("t", false), with("t", true), sqlite::SqliteDialect(),
                                        TwoTransactions(), {.runs = runs});
        QVERIFY(plan);
        QCOMPARE(plan->isExecutable(), runs == migrate::Runs::ByUs);
        QVERIFY(plan->isExecutable() || plan->refusals.front().starts_with("second: "));
    }
}

void TestPlanText::samePlanHasTheSameBytes()
{
    QCOMPARE(migrate::toJson(planFor("t")), migrate::toJson(planFor("t")));
}

void TestPlanText::jsonTellsEveryStep()
{
    const auto json = nlohmann::json::parse(migrate::toJson(planFor("t")));
    QCOMPARE(json["steps"].size(), std::size_t{1});
    const auto &step = json["steps"][0];
    for (const char *key : {"id", "title", "sql", "reverse", "lock", "hazards", "segment",
                            "objects", "inTransaction", "losesData"}) {
        QVERIFY2(step.contains(key), key);
    }
    QCOMPARE(step["hazards"][0]["id"].get<std::string>(), std::string("SL012"));
    QVERIFY(json["executable"].get<bool>());
}

void TestPlanText::lineBreakInANameStaysInTheComment()
{
    // The title is a comment; a line of its own would be run.
    const QStringList lines = script("t\nDROP TABLE x; --").split(u'\n');
    const QStringList titles = lines.filter(QStringLiteral("Rebuild table"));
    QCOMPARE(titles.size(), 1);
    QVERIFY(titles[0].startsWith(QStringLiteral("--")));
    QVERIFY(titles[0].contains(QStringLiteral("DROP TABLE x")));
}

void TestPlanText::fenceIsLongerThanAnyInside()
{
    const QString text = QString::fromStdString(migrate::toMarkdown(planFor("t```x")));
    QVERIFY(text.contains(QStringLiteral("\n````sql\n")));
}

void TestPlanText::openQuestionStopsThePlan()
{
    const auto made = migrate::plan(with("a", true), with("b", true), sqlite::SqliteDialect(),
                                    sqlite::SqliteStepWriter());
    QVERIFY(made && made->questions.size() == 1);
    QVERIFY(made->steps.empty() && !made->isExecutable() && !made->isEmpty());
}

void TestPlanText::columnTextIsKeptByteForByte_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("CREATE TABLE t(a INT, b TEXT)") << QStringLiteral("b")
                           << QStringLiteral("b TEXT");
    QTest::newRow("comma inside") << QStringLiteral("CREATE TABLE t(a DEC(1,2) /* , */, b TEXT)")
                                  << QStringLiteral("a") << QStringLiteral("a DEC(1,2)");
    QTest::newRow("quoted") << QStringLiteral("CREATE TABLE t([a b] TEXT DEFAULT 'x), (', c)")
                            << QStringLiteral("a b")
                            << QStringLiteral("[a b] TEXT DEFAULT 'x), ('");
    QTest::newRow("missing") << QStringLiteral("CREATE TABLE t(a)") << QStringLiteral("b")
                             << QString();
    QTest::newRow("constraint") << QStringLiteral("CREATE TABLE t(a, CHECK (b > 0))")
                                << QStringLiteral("b") << QString();
}

void TestPlanText::columnTextIsKeptByteForByte()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, text);
    const std::string found = sqlite::columnText(table.toStdString(), column.toStdString());
    QCOMPARE(QString::fromStdString(found), text);
}

QTEST_APPLESS_MAIN(TestPlanText)
#include "tst_plan_text.moc"
