// Every SQLite case as other migrators run a file: all statements inside one transaction, with foreign keys enforced.
#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/migrate/run_case.h"
#include "tests/migrate/sqlite_case.h"
#include "tests/support/schema_portrait.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sluice;
using namespace sluice::test;

namespace {

// A file with the rows of a case, and a plan for it.
class Planned
{
public:
    Planned(const engine::Engine &engine, const MigrateCase &migrateCase, migrate::Runs runs)
        : file(m_folder.filePath(QStringLiteral("shop.db")))
        , run(engine, {.engine = "sqlite", .values = {{"path", path()}}})
        , planned(migrateCase)
    {
        planned.options.runs = runs;
        isReady = file.run(migrateCase.before) && file.run(migrateCase.data);
    }
    // What is wrong, or "".
    [[nodiscard]] QString plan() { return run.makePlan(planned); }
    [[nodiscard]] std::string path() const
    {
        return m_folder.filePath(QStringLiteral("shop.db")).toStdString();
    }

private:
    QTemporaryDir m_folder;

public:
    SqliteFile file;
    CaseRun run;
    MigrateCase planned;
    bool isReady = false;
};

// One statement at a time; none may answer. What went wrong, or "".
QString runAsMigrator(const std::string &path, const migrate::Plan &plan)
{
    SqliteFile file(QString::fromStdString(path));
    if (!file.run("PRAGMA foreign_keys = ON") || !file.run("BEGIN")) {
        return QStringLiteral("cannot begin");
    }
    for (const migrate::Step &step : plan.steps) {
        for (const std::string &sql : step.sql) {
            const QStringList answer = file.rows(QByteArray::fromStdString(sql));
            if (file.error() != "not an error" || !answer.isEmpty() || sql.starts_with("SELECT")) {
                return QString::fromUtf8(file.error()) + QStringLiteral(": ")
                       + QString::fromStdString(sql);
            }
        }
    }
    return file.run("COMMIT") ? QString() : QString::fromUtf8(file.error());
}

bool anyHolds(const std::vector<Message> &texts, const QString &wanted)
{
    return std::any_of(texts.begin(), texts.end(), [&](const Message &text) {
        return QString::fromStdString(text).contains(wanted);
    });
}

bool isForetold(const migrate::Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const migrate::Step &step) {
        return std::any_of(step.hazards.begin(), step.hazards.end(), [](const auto &hazard) {
            return (hazard.id == "SL022" || hazard.id == "SL023")
                   && hazard.severity == migrate::Severity::Warning;
        });
    });
}

} // namespace

class TestSqliteInside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSurviveInsideOneTransaction_data();
    void rowsSurviveInsideOneTransaction();
    void whatWeRunOurselvesWouldLoseRowsThere();

private:
    void refusesByObject(const migrate::Plan &plan, const MigrateCase &migrateCase);
    void leadsThere(Planned &inside, const MigrateCase &migrateCase);

    sqlite::SqliteEngine m_engine;
};

void TestSqliteInside::rowsSurviveInsideOneTransaction_data()
{
    QTest::addColumn<int>("index");
    const auto cases = migrateCases(QStringLiteral("sqlite"));
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name.toUtf8().constData()) << i;
    }
}

void TestSqliteInside::rowsSurviveInsideOneTransaction()
{
    QFETCH(int, index);
    const MigrateCase migrateCase = migrateCases(QStringLiteral("sqlite")).at(index);
    Planned inside(m_engine, migrateCase, migrate::Runs::InsideATransaction);
    QVERIFY2(inside.isReady, inside.file.error().constData());
    const QString wrong = inside.plan();
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    const migrate::Plan &plan = inside.run.plan();
    const bool stops = !migrateCase.asks.isEmpty() || !migrateCase.refuses.isEmpty()
                       || !migrateCase.insideRefuses.isEmpty();
    QVERIFY2(plan.isExecutable() != stops, migrate::toSql(plan).c_str());
    if (stops) {
        refusesByObject(plan, migrateCase);
        return;
    }
    const QStringList before = sqlitePortrait(inside.file) + rowsOf(inside.file);
    const QString failure = runAsMigrator(inside.path(), plan);
    const bool mayFail = !migrateCase.fails.isEmpty() || !migrateCase.insideFails.isEmpty();
    QVERIFY2(failure.isEmpty() != mayFail,
             qUtf8Printable(failure + u'\n' + QString::fromStdString(migrate::toSql(plan))));
    if (mayFail) {
        QVERIFY(migrateCase.insideFails.isEmpty() || isForetold(plan));
        QVERIFY(migrateCase.insideFails.isEmpty()
                || failure.contains(migrateCase.insideFails.front()));
        QCOMPARE(sqlitePortrait(inside.file) + rowsOf(inside.file), before);
        return;
    }
    leadsThere(inside, migrateCase);
}

void TestSqliteInside::refusesByObject(const migrate::Plan &plan, const MigrateCase &migrateCase)
{
    for (const QString &refused : migrateCase.insideRefuses) {
        QVERIFY2(anyHolds(plan.refusals, refused), migrate::toSql(plan).c_str());
    }
    QVERIFY(std::none_of(plan.refusals.begin(), plan.refusals.end(),
                         [](const Message &refusal) { return refusal.pattern().empty(); }));
}

// To the schema that SQLite makes of after.sql, and to the rows that our own runner leads to.
void TestSqliteInside::leadsThere(Planned &inside, const MigrateCase &migrateCase)
{
    const QByteArray sql = QByteArray::fromStdString(migrate::toSql(inside.run.plan()));
    const QTemporaryDir folder;
    SqliteFile fresh(folder.filePath(QStringLiteral("fresh.db")));
    QVERIFY2(fresh.run(inOrder(migrateCase)), fresh.error().constData());
    QCOMPARE(sqlitePortrait(inside.file), sqlitePortrait(fresh));
    QCOMPARE(inside.file.rows("PRAGMA integrity_check"), QStringList(QStringLiteral("ok")));
    const QStringList left = rowsOf(inside.file); // a check may write
    for (const auto &[query, rows] : migrateCase.checks) {
        const QString found = inside.file.rows(query.toUtf8()).join(u';');
        QVERIFY2(found == rows, qUtf8Printable(query + u'\n' + found + u'\n') + sql);
    }
    Planned ours(m_engine, migrateCase, migrate::Runs::ByUs);
    QVERIFY(ours.isReady);
    const QString wrong = ours.run.run(ours.planned);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    QCOMPARE(left, rowsOf(ours.file));
    QCOMPARE(inside.file.rows("PRAGMA foreign_key_check"),
             ours.file.rows("PRAGMA foreign_key_check"));
}

// That all the care is needed, and that the other test would see it.
void TestSqliteInside::whatWeRunOurselvesWouldLoseRowsThere()
{
    const auto cases = migrateCases(QStringLiteral("sqlite"));
    const auto found = std::find_if(cases.begin(), cases.end(), [](const MigrateCase &each) {
        return each.name.startsWith(QStringLiteral("03_"));
    });
    QVERIFY(found != cases.end());
    Planned ours(m_engine, *found, migrate::Runs::ByUs);
    QVERIFY(ours.isReady);
    QVERIFY(ours.plan().isEmpty());
    migrate::Plan plan = ours.run.plan();
    for (migrate::Step &step : plan.steps) {
        std::erase_if(step.sql, [](const std::string &sql) { return sql.starts_with("SELECT"); });
    }
    const QStringList before = ours.file.rows("SELECT * FROM cascading");
    QCOMPARE(runAsMigrator(ours.path(), plan), QString());
    QVERIFY(ours.file.rows("SELECT * FROM cascading") != before);
}

QTEST_APPLESS_MAIN(TestSqliteInside)
#include "tst_sqlite_inside.moc"
