// The session's verbs against a real PostgreSQL server: pages by key, edits, and transactions that must survive a failed read.
#include "models/engine/postgres/postgres_engine.h"
#include "models/session/browse_table.h"
#include "models/session/commit_changes.h"
#include "models/session/load_catalog.h"
#include "models/session/run_query.h"
#include "owner_queue.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

using namespace sluice;
using namespace sluice::tests;

class TestSessionPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyKeyGivesEveryRow_data();
    void everyKeyGivesEveryRow();
    void integersAreInterpolatedThenExact();
    void editsAreWritten();
    void aConflictWritesNothing();
    void aConstraintInsideATransactionLeavesItUsable();
    void aFailedReadLeavesTheTransactionUsable();
    void cancelledQueriesAnswer();

private:
    Result<session::QuerySummary> run(const std::string &statement);
    Result<session::CommitReport> commit();
    std::string rowText(session::BrowseTable &table, std::int64_t row, int column = 0);
    void load();

    postgres::PostgresEngine m_engine;
    std::vector<const engine::Engine *> m_engines{&m_engine};
    test::PostgresCluster m_cluster;
    std::unique_ptr<OwnerQueue> m_queue;
    std::unique_ptr<session::Session> m_session;
    std::string m_database;
    int m_number = 0;
};

void TestSessionPostgres::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
}

void TestSessionPostgres::init()
{
    m_database = "session" + std::to_string(++m_number);
    const std::string conninfo = m_cluster.createDatabase(m_database);
    QVERIFY2(!conninfo.empty(), m_cluster.error());
    const auto target = engine::recogniseTarget(engine::Engines(m_engines), conninfo);
    QVERIFY(target.has_value());
    m_queue = std::make_unique<OwnerQueue>();
    m_session =
        std::make_unique<session::Session>(engine::Engines(m_engines), *target, m_queue->post());
}

void TestSessionPostgres::cleanup()
{
    m_session.reset();
}

void TestSessionPostgres::load()
{
    std::string failure;
    bool isDone = false;
    (void)session::loadCatalog(*m_session, [&](const auto &answer) {
        isDone = true;
        failure = answer ? std::string() : describe(answer.error());
    });
    QVERIFY(m_queue->runUntil([&isDone] { return isDone; }));
    QCOMPARE(failure, std::string());
}

Result<session::QuerySummary> TestSessionPostgres::run(const std::string &statement)
{
    std::optional<Result<session::QuerySummary>> end;
    (void)session::runQuery(*m_session, {.text = statement},
                            {.finished = [&end](auto summary) { end = std::move(summary); }});
    m_queue->runUntil([&end] { return end.has_value(); });
    return *end;
}

Result<session::CommitReport> TestSessionPostgres::commit()
{
    std::optional<Result<session::CommitReport>> answer;
    (void)session::commitChanges(*m_session, [&answer](auto report) { answer = report; });
    m_queue->runUntil([&answer] { return answer.has_value(); });
    return *answer;
}

std::string TestSessionPostgres::rowText(session::BrowseTable &table, std::int64_t row, int column)
{
    table.want(row, row);
    if (!m_queue->runUntil([&] { return table.cell(row, column).has_value(); })) {
        return "never came";
    }
    const data::Value value = data::toValue(*table.cell(row, column));
    return value.text() != nullptr ? *value.text() : "?";
}

void TestSessionPostgres::everyKeyGivesEveryRow_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("values"); // of the key, from i
    const auto row = [](const char *name, const char *definition, const char *values) {
        QTest::newRow(name) << QString::fromLatin1(definition) << QString::fromLatin1(values);
    };
    row("bigint with gaps", "id bigint PRIMARY KEY", "i::bigint * 1000003");
    row("uuid", "id uuid PRIMARY KEY", "lpad(to_hex(i), 32, '0')::uuid");
    row("composite text", "a text, b text, PRIMARY KEY (a, b)",
        "lpad((i / 1000)::text, 4, '0'), lpad((i % 1000)::text, 4, '0')");
    row("timestamp and number", "at timestamptz, n2 int, PRIMARY KEY (at, n2)",
        "timestamptz '2020-01-01' + (i / 10) * interval '1 s', i % 10");
    row("numeric unique", "k numeric(20,4) NOT NULL UNIQUE", "i / 8.0");
    row("no key", "k int", "i");
}

void TestSessionPostgres::everyKeyGivesEveryRow()
{
    QFETCH(QString, definition);
    QFETCH(QString, values);
    constexpr int kRows = 20'000;
    QVERIFY2(m_cluster.runSql("CREATE TABLE t (n int, " + definition.toStdString()
                                  + "); INSERT INTO t SELECT i, " + values.toStdString()
                                  + " FROM generate_series(1, " + std::to_string(kRows)
                                  + ") i; ANALYZE t",
                              m_database),
             m_cluster.error());
    load();
    session::BrowseTable table(*m_session, {"public", "t"}, {});
    QVERIFY(m_queue->runUntil([&table] { return table.isCountExact(); }));
    QCOMPARE(table.rowCount(), kRows);
    for (std::int64_t row = 0; row < kRows; row += 1021) {
        QCOMPARE(rowText(table, row), std::to_string(row + 1));
    }
    QCOMPARE(rowText(table, kRows - 1), std::to_string(kRows));
    QCOMPARE(table.isEditable(), table.browseKey().has_value());
}

void TestSessionPostgres::integersAreInterpolatedThenExact()
{
    QVERIFY(m_cluster.runSql("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT "
                             "generate_series(1, 600000); ANALYZE t",
                             m_database));
    load();
    session::BrowseTable table(*m_session, {"public", "t"}, {});
    QVERIFY(m_queue->runUntil([&table] { return table.rowCount() > 500'000; }));
    const std::int64_t guess = std::stoll(rowText(table, 300'000));
    QVERIFY(std::llabs(guess - 300'001) < 30'000);
    QVERIFY(m_queue->runUntil([&table] { return table.isCountExact(); }));
    QCOMPARE(rowText(table, 300'000), std::string("300001"));
    QCOMPARE(rowText(table, 599'999), std::string("600000"));
}

void TestSessionPostgres::editsAreWritten()
{
    QVERIFY(m_cluster.runSql("CREATE TABLE t (id int PRIMARY KEY, name text, at timestamptz, j "
                             "jsonb); INSERT INTO t VALUES (1,'ada','2024-01-02 03:04:05+00',"
                             "'{\"a\": 1}'),(2,NULL,NULL,NULL)",
                             m_database));
    load();
    session::BrowseTable table(*m_session, {"public", "t"}, {});
    (void)rowText(table, 0);
    auto &changes = m_session->changes();
    const data::RowAddress first{{"public", "t"}, *table.key(0)};
    for (const int column : {1, 2, 3}) {
        const data::Value before = data::toValue(*table.cell(0, column));
        const char *after[] = {"", "eve", "2025-05-06 07:08:09+00", "{\"b\": 2}"};
        changes.setCell(first, table.columns()[static_cast<std::size_t>(column)].name, before,
                        data::Value(std::string(after[column])));
    }
    changes.deleteRow({{"public", "t"}, *table.key(1)}, {{"name", data::Value()}});
    (void)changes.insertRow({"public", "t"}, {{"id", data::Value(std::string("7"))}});
    const auto report = commit();

    QVERIFY2(report.has_value(), report ? "" : describe(report.error()).c_str());
    QVERIFY(report->conflicts.empty());
    QCOMPARE(m_cluster.query("SELECT id, name, j FROM t ORDER BY id", m_database),
             std::string("1|eve|{\"b\": 2}\n7||"));
}

void TestSessionPostgres::aConflictWritesNothing()
{
    QVERIFY(m_cluster.runSql(
        "CREATE TABLE t (id int PRIMARY KEY, name text); INSERT INTO t VALUES (1,'a'),(2,'b')",
        m_database));
    load();
    auto &changes = m_session->changes();
    for (const char *id : {"1", "2"}) {
        const std::string before = *id == '1' ? "a" : "stale";
        changes.setCell({{"public", "t"}, {{data::Value(std::string(id))}}}, "name",
                        data::Value(before), data::Value(std::string("new")));
    }
    const auto report = commit();

    QVERIFY(report.has_value());
    QCOMPARE(report->conflicts.size(), std::size_t{1});
    QCOMPARE(*report->conflicts.front().theirs->at("name").text(), std::string("b"));
    QCOMPARE(m_cluster.query("SELECT name FROM t ORDER BY id", m_database), std::string("a\nb"));
}

void TestSessionPostgres::aConstraintInsideATransactionLeavesItUsable()
{
    QVERIFY(m_cluster.runSql(
        "CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n > 0)); INSERT INTO t VALUES (1, 1)",
        m_database));
    load();
    QVERIFY(run("BEGIN"));
    QVERIFY(run("INSERT INTO t VALUES (2, 2)"));
    m_session->changes().setCell({{"public", "t"}, {{data::Value(std::string("1"))}}}, "n",
                                 data::Value(std::string("1")), data::Value(std::string("-1")));
    const auto report = commit();
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().kind, ErrorKind::Constraint);
    QVERIFY(run("COMMIT"));
    QCOMPARE(m_cluster.query("SELECT id, n FROM t ORDER BY id", m_database),
             std::string("1|1\n2|2"));
}

void TestSessionPostgres::aFailedReadLeavesTheTransactionUsable()
{
    QVERIFY(m_cluster.runSql("CREATE TABLE t (id int PRIMARY KEY); CREATE VIEW broken AS SELECT 1 "
                             "/ (id - id) AS x FROM t;"
                             "INSERT INTO t VALUES (1)",
                             m_database));
    load();
    QVERIFY(run("BEGIN"));
    QVERIFY(run("INSERT INTO t VALUES (2)"));
    bool hasFailed = false;
    session::BrowseTable table(*m_session, {"public", "broken"},
                               {.failed = [&hasFailed](const Error &) { hasFailed = true; }});
    QVERIFY(m_queue->runUntil([&hasFailed] { return hasFailed; }));
    QVERIFY(run("COMMIT"));
    QCOMPARE(m_cluster.query("SELECT count(*) FROM t", m_database), std::string("2"));
}

void TestSessionPostgres::cancelledQueriesAnswer()
{
    std::optional<Result<session::QuerySummary>> end;
    const auto request =
        session::runQuery(*m_session, {.text = "SELECT pg_sleep(600)"},
                          {.finished = [&end](auto summary) { end = std::move(summary); }});
    m_session->cancel(request);
    QVERIFY(m_queue->runUntil([&end] { return end.has_value(); }));
    QVERIFY(!*end);
    QCOMPARE(end->error().kind, ErrorKind::Cancelled);
    QVERIFY(run("SELECT 1"));
}

QTEST_GUILESS_MAIN(TestSessionPostgres)
#include "tst_session_postgres.moc"
