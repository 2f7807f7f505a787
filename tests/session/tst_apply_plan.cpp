// A plan applied or not at all: drift, losses, failures, cancellation and a full disk leave the old state.
#include "models/session/apply_plan.h"
#include "open_session.h"

#include <QFile>
#include <QTest>

using namespace sluice;
using namespace sluice::tests;

namespace {

const std::string kShop = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT, gone TEXT);"
                          "CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER REFERENCES "
                          "parent (id) ON DELETE CASCADE);"
                          "INSERT INTO parent VALUES (1, 'a', 'x'), (2, 'b', 'y');"
                          "INSERT INTO child VALUES (10, 1), (11, 2);";
const std::string kDesired = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\n"
                             "CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER REFERENCES "
                             "parent (id) ON DELETE CASCADE);\n"
                             "CREATE INDEX by_p ON child (p);\n";
const std::string kOldSchema = "parent,child";

std::string writeSchema(const SqliteFile &file, const std::string &text)
{
    const std::string path = file.folder() + "/schema.sql";
    QFile schema(QString::fromStdString(path));
    if (schema.open(QIODevice::WriteOnly)) {
        schema.write(text.data(), static_cast<qint64>(text.size()));
    }
    return path;
}

// Without a session: what is planned and run, on the thread of the test.
class Direct
{
public:
    Direct(const std::string &path, const std::string &schema)
    {
        m_connection = m_engine.open({.engine = "sqlite", .values = {{"path", path}}}, {}).value();
        const engine::Engine *engines[] = {&m_engine};
        auto desired = session::loadSchema(engines, {schema}, {&m_engine, {}}, {}, {});
        m_desired = std::move(desired).value();
        const auto current = m_connection->readCatalog({}).value();
        plan = migrate::plan(current, m_desired, m_engine.dialect(), m_engine.stepWriter()).value();
    }

    Result<session::ApplyReport> run(session::ApplyOptions options = {.accepted = {"all"}},
                                     const engine::Call &call = {},
                                     const session::StepProgress &progress = {})
    {
        return session::runPlan(*m_connection, m_engine, plan, m_desired, options, call, progress);
    }
    std::string ask(const std::string &sql)
    {
        const auto rows = engine::fetchAll(*m_connection, {.text = sql}, {}).value();
        return std::to_string(*rows.at(0).at(0).integer());
    }

    engine::Connection &connection() { return *m_connection; }

    migrate::Plan plan;

private:
    sqlite::SqliteEngine m_engine;
    std::unique_ptr<engine::Connection> m_connection;
    catalog::Catalog m_desired;
};

std::string tables(SqliteFile &file)
{
    return file.read("SELECT group_concat(name) FROM sqlite_schema");
}

} // namespace

class TestApplyPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reviewedPlanIsAppliedAndProved();
    void lossThatIsNotAcceptedIsRefused();
    void driftIsAConflict();
    void settingsOfTheFileStopNoPlan();
    void openTransactionIsRefused();
    void failureNamesTheStepAndRollsBack();
    void violationThatAStepFindsFailsIt();
    void cancelRollsBack();
    void fullDiskLeavesTheOldState();
    void settingsAreAsBefore();
    void schemaFileErrorsSayWhere_data();
    void schemaFileErrorsSayWhere();
    void schemaFileThatCannotBeReadIsTold();
    void transactionsAndGuardsInASchemaFileAreNoError();
};

void TestApplyPlan::reviewedPlanIsAppliedAndProved()
{
    SqliteFile file(kShop);
    OpenSession open(file.path());
    std::optional<Result<session::Review>> review;
    (void)session::reviewPlan(open.session(), {writeSchema(file, kDesired)}, {},
                              [&](auto answer) { review = std::move(answer); });
    QVERIFY(open.queue().runUntil([&] { return review.has_value(); }));
    QVERIFY(*review && (*review)->plan.isExecutable());

    std::vector<session::StepState> seen;
    std::optional<Result<session::ApplyReport>> report;
    (void)session::applyPlan(
        open.session(), **review, {.accepted = {"all"}},
        [&](std::size_t, session::StepState state) { seen.push_back(state); },
        [&](auto answer) { report = std::move(answer); });
    QVERIFY(open.queue().runUntil([&] { return report.has_value(); }));
    QVERIFY(*report && (*report)->equivalent && !(*report)->failure);
    QCOMPARE(seen.back(), session::StepState::Done);
    QVERIFY(open.session().catalog()->tables.at({"main", "child"}).indexes.contains("by_p"));
    QCOMPARE(file.read("SELECT * FROM parent"), std::string("1|a;2|b"));
    QCOMPARE(file.read("SELECT * FROM child"), std::string("10|1;11|2"));
}

void TestApplyPlan::lossThatIsNotAcceptedIsRefused()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    const auto refused = direct.run({});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(tables(file), kOldSchema);
    const auto accepted = direct.run({.accepted = {"1"}});
    QVERIFY(accepted && accepted->equivalent);
}

void TestApplyPlan::driftIsAConflict()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    file.run("CREATE TABLE meanwhile (a)");
    const auto report = direct.run();
    QVERIFY(!report && report.error().kind == ErrorKind::Conflict);
    QCOMPARE(file.read("SELECT count(*) FROM parent WHERE gone = 'x'"), std::string("1"));
}

// Programs write their own numbers into these settings: no step depends on them.
void TestApplyPlan::settingsOfTheFileStopNoPlan()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    file.run("PRAGMA user_version = 7; PRAGMA application_id = 3; PRAGMA journal_mode = wal");
    const auto report = direct.run();
    QVERIFY2(report && report->equivalent, report ? "" : describe(report.error()).c_str());
    QCOMPARE(file.read("PRAGMA user_version"), std::string("7"));
}

void TestApplyPlan::openTransactionIsRefused()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    QVERIFY(engine::execute(direct.connection(), {.text = "BEGIN"}, {}));
    const auto report = direct.run();
    QVERIFY(!report && report.error().kind == ErrorKind::Refused);
    QCOMPARE(direct.connection().transactionState(), engine::TransactionState::Open);
}

void TestApplyPlan::failureNamesTheStepAndRollsBack()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    file.run("UPDATE parent SET name = NULL WHERE id = 2");
    const auto report = direct.run();
    QVERIFY(report && report->failure && !report->equivalent);
    QCOMPARE(report->failure->kind, ErrorKind::Constraint);
    QVERIFY(report->failure->context.find("Rebuild table parent") != std::string::npos);
    QCOMPARE(report->steps.front(), session::StepState::Failed);
    QCOMPARE(report->steps.back(), session::StepState::Waiting);
    QVERIFY(!report->differences.empty());
    QCOMPARE(tables(file), kOldSchema);
    QCOMPARE(file.read("SELECT count(*) FROM child"), std::string("2"));
}

void TestApplyPlan::violationThatAStepFindsFailsIt()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    direct.plan.steps.back().sql.push_back("SELECT 'rows are missing' AS sluice_violation");
    const auto report = direct.run();
    QVERIFY(report && report->failure);
    QCOMPARE(report->failure->message, std::string("rows are missing"));
    QCOMPARE(tables(file), kOldSchema);
}

void TestApplyPlan::cancelRollsBack()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    std::stop_source stop;
    const std::size_t last = direct.plan.steps.size() - 1;
    const auto report = direct.run({.accepted = {"all"}}, {.stop = stop.get_token()},
                                   [&](std::size_t step, session::StepState state) {
                                       if (step == last && state == session::StepState::Running) {
                                           stop.request_stop();
                                       }
                                   });
    QVERIFY(report && report->failure);
    QCOMPARE(report->failure->kind, ErrorKind::Cancelled);
    QCOMPARE(report->steps.front(), session::StepState::RolledBack);
    QCOMPARE(tables(file), kOldSchema);
    QCOMPARE(file.read("SELECT count(*) FROM child"), std::string("2"));
}

void TestApplyPlan::fullDiskLeavesTheOldState()
{
    SqliteFile file(kShop);
    file.run("WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
             "INSERT INTO parent SELECT i, hex(randomblob(100)), 'z' FROM n");
    Direct direct(file.path(), writeSchema(file, kDesired));
    // SQLite then answers as it does when the disk is full.
    (void)direct.ask("PRAGMA max_page_count = 1");
    const auto report = direct.run();
    QVERIFY(report && report->failure);
    QCOMPARE(report->failure->kind, ErrorKind::DiskFull);
    QCOMPARE(tables(file), kOldSchema);
    QCOMPARE(file.read("SELECT count(*) FROM parent"), std::string("2000"));
    QCOMPARE(file.read("PRAGMA integrity_check"), std::string("ok"));
}

void TestApplyPlan::settingsAreAsBefore()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, kDesired));
    QCOMPARE(direct.ask("PRAGMA foreign_keys"), std::string("1"));
    const auto report = direct.run();
    QVERIFY(report && report->equivalent);
    QCOMPARE(direct.ask("PRAGMA foreign_keys"), std::string("1"));
    QCOMPARE(direct.ask("PRAGMA legacy_alter_table"), std::string("0"));
}

void TestApplyPlan::schemaFileErrorsSayWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE a (id);\n\nCREATE TABEL b (id);\n")
                            << QStringLiteral("schema.sql:3:");
    QTest::newRow("inside a statement")
        << QByteArray("-- one\nCREATE TABLE a (\n  id,\n  FOREIGN id\n);\n")
        << QStringLiteral("schema.sql:4:");
    QTest::newRow("never made") << QByteArray("CREATE TABLE a (id);\nCREATE INDEX i ON b (id);\n")
                                << QStringLiteral("schema.sql:2:");
    QTest::newRow("not text") << QByteArray("CREATE TABLE \xFF (id);") << QStringLiteral("UTF-8");
}

void TestApplyPlan::schemaFileErrorsSayWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const SqliteFile file;
    sqlite::SqliteEngine engine;
    const engine::Engine *engines[] = {&engine};
    const auto loaded = session::loadSchema(engines, {writeSchema(file, text.toStdString())},
                                            {&engine, {}}, {}, {});
    QVERIFY(!loaded);
    const QString told = QString::fromStdString(describe(loaded.error()));
    QVERIFY2(told.contains(place), qUtf8Printable(told));
}

void TestApplyPlan::schemaFileThatCannotBeReadIsTold()
{
    const SqliteFile file;
    sqlite::SqliteEngine engine;
    const engine::Engine *engines[] = {&engine};
    const auto missing =
        session::loadSchema(engines, {file.folder() + "/none.sql"}, {&engine, {}}, {}, {});
    QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
    QVERIFY(missing.error().message.find("none.sql") != std::string::npos);
}

void TestApplyPlan::transactionsAndGuardsInASchemaFileAreNoError()
{
    SqliteFile file(kShop);
    Direct direct(file.path(), writeSchema(file, "\xEF\xBB\xBF"
                                                 "BEGIN;\n"
                                                     + kDesired + "COMMIT;\n-- end\n"));
    const auto report = direct.run();
    QVERIFY(report && report->equivalent);
}

QTEST_APPLESS_MAIN(TestApplyPlan)
#include "tst_apply_plan.moc"
