// Statements over a PostgreSQL connection: values, streaming, stops, errors, transactions, loss.
#include "tests/engine/postgres_fixture.h"

#include "models/engine/postgres/postgres_connection.h"

#include <QTemporaryFile>

#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>

using namespace sluice;
using namespace std::chrono_literals;
using engine::Call;
using engine::TransactionState;

namespace {

// Requests the stop from another thread as soon as the server runs the statement; joins on destruction.
class StopWhenActive
{
public:
    StopWhenActive(const std::string &target, const std::string &marker, std::stop_source &stop)
        : m_thread([target, marker, &stop] {
            auto watcher = test::openTarget(target);
            const std::string sql = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' "
                                    "AND pid <> pg_backend_pid() AND query LIKE '%"
                                    + marker + "%'";
            while (watcher && test::cellOf(**watcher, sql) == "0") {
                std::this_thread::yield();
            }
            stop.request_stop();
        })
    {}

private:
    std::jthread m_thread;
};

std::size_t residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stoul(line.substr(6));
        }
    }
    return 0;
}

} // namespace

class TestPostgresConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), m_cluster.error());
        QVERIFY2(!m_cluster.createDatabase("work").empty(), m_cluster.error());
        auto opened = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        m_connection = std::move(*opened);
    }

    void valuesComeBackAsTheServerPrintsThem_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("type");
        const auto add = [](const char *expression, const char *value, const char *type) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(value)
                                      << QString::fromUtf8(type);
        };
        add("true", "t", "boolean");
        add("9223372036854775807", "9223372036854775807", "bigint");
        add("0.1::float8", "0.1", "double precision");
        add("12345678901234567890.12300::numeric(30,5)", "12345678901234567890.12300",
            "numeric(30,5)");
        if (m_cluster.majorVersion() >= 15) {
            add("1e2::numeric(5,-2)", "100", "numeric(5,-2)");
        }
        add("'NaN'::numeric", "NaN", "numeric");
        add("'gr\xC3\xBC\xC3\x9F'::varchar(9)", "gr\xC3\xBC\xC3\x9F", "character varying(9)");
        add("'a'::char(3)", "a  ", "character(3)");
        add("'0044-03-15 BC'::date", "0044-03-15 BC", "date");
        add("'infinity'::timestamp(3)", "infinity", "timestamp(3) without time zone");
        add("'24:00'::time", "24:00:00", "time without time zone");
        add("'1 mon -2 days'::interval", "1 mon -2 days", "interval");
        add("'{\"b\": 1, \"a\":  2}'::json", "{\"b\": 1, \"a\":  2}", "json");
        add("'{{1,NULL},{3,4}}'::int[]", "{{1,NULL},{3,4}}", "integer[]");
        add("'00000000-0000-0000-0000-00000000000a'::uuid", "00000000-0000-0000-0000-00000000000a",
            "uuid");
        add("ROW(1, 'x')", "(1,x)", "record");
        add("'[1,5)'::int4range", "[1,5)", "int4range");
        add("'{a,b}'::varchar(3)[]", "{a,b}", "character varying(3)[]");
    }

    void valuesComeBackAsTheServerPrintsThem()
    {
        QFETCH(QString, expression);
        auto cursor = m_connection->query({.text = "SELECT " + expression.toStdString()}, {});
        QVERIFY2(cursor, cursor ? "" : describe(cursor.error()).c_str());
        const auto batch = (*cursor)->next({});
        QVERIFY(batch && *batch);
        QTEST(QString::fromUtf8((*batch)->cell(0, 0).bytes.data(),
                                static_cast<qsizetype>((*batch)->cell(0, 0).bytes.size())),
              "value");
        QTEST(QString::fromStdString((*cursor)->columns().at(0).type.name), "type");
    }

    void parametersOfEveryKindArrive()
    {
        data::Bytes all;
        for (int i = 0; i < 256; ++i) {
            all.push_back(static_cast<std::byte>(i));
        }
        const auto rows = engine::fetchAll(
            *m_connection,
            {.text = "SELECT $1::int8 + 1, $2::float8, $3::text, $4::bytea, $5::text IS NULL",
             .parameters = {data::Value(std::int64_t{41}), data::Value(0.1),
                            data::Value(std::string("it's \\ \xF0\x9F\x90\x98")), data::Value(all),
                            data::Value()}},
            {});
        QVERIFY2(rows, rows ? "" : describe(rows.error()).c_str());
        const auto &row = rows->at(0);
        QCOMPARE(*row[0].text(), std::string("42"));
        QCOMPARE(*row[1].text(), std::string("0.1"));
        QCOMPARE(*row[2].text(), std::string("it's \\ \xF0\x9F\x90\x98"));
        QVERIFY(*row[3].blob() == all);
        QCOMPARE(*row[4].text(), std::string("t"));
    }

    void aZeroByteIsRefusedInsteadOfCuttingTheText()
    {
        const auto result = m_connection->query(
            {.text = "SELECT $1::text", .parameters = {data::Value(std::string("a\0b", 3))}}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Usage);
    }

    void byteaInTheOldFormatIsDecodedToo()
    {
        QVERIFY(engine::execute(*m_connection, {.text = "SET bytea_output = escape"}, {}));
        const auto rows =
            engine::fetchAll(*m_connection, {.text = "SELECT '\\x00ff41'::bytea"}, {});
        QVERIFY(engine::execute(*m_connection, {.text = "RESET bytea_output"}, {}));
        QVERIFY(rows->at(0)[0].blob() != nullptr);
        QVERIFY(*rows->at(0)[0].blob()
                == (data::Bytes{std::byte{0}, std::byte{255}, std::byte{65}}));
    }

    void resultColumnsNameTheirTableTypeAndNullness()
    {
        run("CREATE TYPE \"Mood\" AS ENUM ('sad', 'it''s ok')");
        run("CREATE DOMAIN email AS varchar(20)");
        run("CREATE TABLE \"we\"\"ird\" (id int NOT NULL, m \"Mood\", e email, ms \"Mood\"[])");
        auto cursor = m_connection->query(
            {.text = "SELECT id AS \"ID\", m, e, ms, id + 1 AS n FROM \"we\"\"ird\""}, {});
        QVERIFY2(cursor, cursor ? "" : describe(cursor.error()).c_str());
        const auto columns = (*cursor)->columns();
        QCOMPARE(columns.size(), std::size_t{5});
        QCOMPARE(columns[0].name, std::string("ID"));
        QVERIFY((columns[0].table == catalog::QualifiedName{"public", "we\"ird"}));
        QCOMPARE(columns[0].column, std::string("id"));
        QVERIFY(columns[0].notNull == true);
        QCOMPARE(columns[1].type.name, std::string("public.\"Mood\""));
        QCOMPARE(columns[1].type.typeClass, catalog::TypeClass::Enum);
        QVERIFY((columns[1].type.labels == std::vector<std::string>{"sad", "it's ok"}));
        QCOMPARE(columns[2].type.name, std::string("public.email"));
        QCOMPARE(columns[2].type.typeClass, catalog::TypeClass::Text);
        QCOMPARE(columns[3].type.name, std::string("public.\"Mood\"[]"));
        QCOMPARE(columns[3].type.typeClass, catalog::TypeClass::Array);
        QVERIFY(!columns[4].table && !columns[4].notNull);
    }

    void outerJoinsClaimNoNotNull()
    {
        run("CREATE TABLE oj (id int PRIMARY KEY)");
        const auto columns =
            m_connection->describe("SELECT b.id FROM oj a LEFT JOIN oj b ON a.id = b.id + 1", {});
        QVERIFY(columns && columns->size() == 1);
        QVERIFY(columns->at(0).table.has_value());
        QVERIFY(!columns->at(0).notNull);
    }

    void describingRunsNothing()
    {
        run("CREATE TABLE quiet (id int)");
        const auto columns =
            m_connection->describe("INSERT INTO quiet VALUES (1) RETURNING id", {});
        QVERIFY(columns && columns->size() == 1);
        QCOMPARE(test::cellOf(*m_connection, "SELECT count(*) FROM quiet"), std::string("0"));
        const auto none = m_connection->describe("CREATE TABLE quiet2 ()", {});
        QVERIFY(none && none->empty());
    }

    void aMillionRowsStreamInBoundedMemory()
    {
        auto cursor = m_connection->query(
            {.text = "SELECT g, repeat('x', 100) FROM generate_series(1, 1000000) g"}, {});
        QVERIFY(cursor);
        std::int64_t rows = 0;
        std::size_t largest = 0;
        const std::size_t before = residentKilobytes();
        std::size_t peak = before;
        while (true) {
            const auto batch = (*cursor)->next({});
            QVERIFY2(batch, batch ? "" : describe(batch.error()).c_str());
            if (!*batch) {
                break;
            }
            rows += (*batch)->rowCount();
            largest = std::max(largest, (*batch)->byteSize());
            peak = std::max(peak, residentKilobytes());
        }
        QCOMPARE(rows, std::int64_t{1'000'000});
        QVERIFY(largest <= (2U << 20U));
        QVERIFY2(peak - before < 32 * 1024, std::to_string(peak - before).c_str());
        QCOMPARE((*cursor)->commandTag(), std::string("SELECT 1000000"));
        QCOMPARE((*cursor)->affectedRows(), std::int64_t{-1});
    }

    void longCellsAreCutBetweenCharactersAndKeepTheirSize()
    {
        auto cursor = m_connection->query(
            {.text = "SELECT repeat('\xC3\xA9', 100), decode(repeat('ab', 50), 'hex'), 'x'"}, {});
        const auto batch = (*cursor)->next({.cellBytes = 11});
        QVERIFY(batch && *batch);
        QCOMPARE((*batch)->cell(0, 0).bytes.size(), std::size_t{10});
        QCOMPARE((*batch)->cell(0, 0).fullSize, std::uint64_t{200});
        QCOMPARE((*batch)->cell(0, 1).bytes.size(), std::size_t{11});
        QCOMPARE((*batch)->cell(0, 1).fullSize, std::uint64_t{50});
        QVERIFY(!(*batch)->cell(0, 2).isCut());
    }

    void aCursorLeftEarlyFreesTheConnection()
    {
        {
            auto cursor =
                m_connection->query({.text = "SELECT g FROM generate_series(1, 100000000) g"}, {});
            QVERIFY(cursor);
            QVERIFY((*cursor)->next({.rows = 10}));
        }
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'here'"), std::string("here"));
    }

    void aStopBeforeTheFirstRowIsAnsweredAtOnce_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("sleep") << QStringLiteral("SELECT pg_sleep(1000) /* slow-a */");
        QTest::newRow("endless") << QStringLiteral(
            "SELECT count(*) /* slow-b */ FROM generate_series(1, 100000000000)");
    }

    void aStopBeforeTheFirstRowIsAnsweredAtOnce()
    {
        QFETCH(QString, sql);
        std::stop_source stop;
        const StopWhenActive stopper(m_cluster.conninfo("work"),
                                     sql.contains(QStringLiteral("slow-a")) ? "slow-a" : "slow-b",
                                     stop);
        const auto rows = engine::fetchAll(*m_connection, {.text = sql.toStdString()},
                                           {.stop = stop.get_token()});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aStopAmidTheRowsEndsThem()
    {
        std::stop_source stop;
        auto cursor = m_connection->query(
            {.text = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) "
                     "SELECT n FROM r"},
            {.stop = stop.get_token()});
        QVERIFY(cursor && (*cursor)->next({}));
        stop.request_stop();
        const auto batch = (*cursor)->next({});
        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, ErrorKind::Cancelled);
        cursor->reset();
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aDeadlineIsATimeout()
    {
        const auto rows =
            engine::fetchAll(*m_connection, {.text = "SELECT pg_sleep(1000)"}, {.deadline = 50ms});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Timeout);
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aStopWhileTheServerIsSilentIsAnsweredAndTheLinkGivenUp()
    {
        auto victim = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY(victim);
        const auto pid =
            static_cast<pid_t>(std::stol(test::cellOf(**victim, "SELECT pg_backend_pid()")));
        QCOMPARE(kill(pid, SIGSTOP), 0); // the backend neither works nor hears a cancel
        const auto rows = engine::fetchAll(**victim, {.text = "SELECT 1"}, {.deadline = 20ms});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Timeout);
        const auto after = engine::fetchAll(**victim, {.text = "SELECT 2"}, {});
        kill(pid, SIGCONT);
        QVERIFY(!after);
        QCOMPARE(after.error().kind, ErrorKind::ConnectionLost);
    }

    void errorsSayWhatCodeAndWhere()
    {
        const std::string sql = "SELECT '\xC3\xA4\xF0\x9F\x90\x98', nosuch";
        const auto result = m_connection->query({.text = sql}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("42703"));
        QCOMPARE(result.error().kind, ErrorKind::Syntax);
        QVERIFY(result.error().position == sql.find("nosuch"));
        QCOMPARE(result.error().statement, sql);
    }

    void constraintErrorsCarryTheirDetail()
    {
        run("CREATE TABLE once (id int PRIMARY KEY)");
        run("INSERT INTO once VALUES (7)");
        const auto result =
            engine::execute(*m_connection, {.text = "INSERT INTO once VALUES (7)"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Constraint);
        QCOMPARE(result.error().code, std::string("23505"));
        QVERIFY(result.error().detail.find("(id)=(7)") != std::string::npos);
    }

    void aPasswordInAStatementStaysOutOfTheError()
    {
        const auto result =
            m_connection->query({.text = "ALTER ROLE nobody_here PASSWORD 'S3CRET' nonsense"}, {});
        QVERIFY(!result);
        QVERIFY(describe(result.error()).find("S3CRET") == std::string::npos);
        QVERIFY(result.error().statement.find("S3CRET") == std::string::npos);
    }

    void twoStatementsAreOneTooMany()
    {
        const auto result = m_connection->query({.text = "SELECT 1; SELECT 2"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("42601"));
    }

    void anErrorAmidTheRowsComesBehindThem()
    {
        auto cursor =
            m_connection->query({.text = "SELECT 100 / (5 - g) FROM generate_series(1, 10) g"}, {});
        QVERIFY(cursor);
        const auto batch = (*cursor)->next({});
        QVERIFY(batch && (*batch)->rowCount() == 4);
        const auto failure = (*cursor)->next({});
        QVERIFY(!failure);
        QCOMPARE(failure.error().code, std::string("22012"));
        cursor->reset();
        QCOMPARE(m_connection->transactionState(), TransactionState::None);
    }

    void changedRowsAreCounted()
    {
        run("CREATE TABLE counted (id int)");
        QCOMPARE(affected("INSERT INTO counted SELECT generate_series(1, 5)"), 5);
        QCOMPARE(affected("UPDATE counted SET id = id WHERE id > 3"), 2);
        QCOMPARE(affected("DELETE FROM counted WHERE id = 1"), 1);
        QCOMPARE(affected("SELECT * FROM counted"), -1);
        QCOMPARE(affected("CREATE INDEX ON counted (id)"), -1);
    }

    void transactionStatesFollowTheServer()
    {
        QCOMPARE(m_connection->transactionState(), TransactionState::None);
        run("BEGIN");
        QCOMPARE(m_connection->transactionState(), TransactionState::Open);
        QVERIFY(!engine::execute(*m_connection, {.text = "SELECT nosuch"}, {}));
        QCOMPARE(m_connection->transactionState(), TransactionState::Failed);
        run("ROLLBACK");
        QCOMPARE(m_connection->transactionState(), TransactionState::None);
    }

    void copyToStdoutGivesItsLines()
    {
        const auto rows = engine::fetchAll(
            *m_connection,
            {.text = "COPY (SELECT g, 'a\tb' FROM generate_series(1, 3) g) TO STDOUT"}, {});
        QVERIFY2(rows, rows ? "" : describe(rows.error()).c_str());
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE(*rows->at(2)[0].text(), std::string("3\ta\\tb"));
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void aCopyLeftEarlyFreesTheConnection()
    {
        {
            auto cursor = m_connection->query(
                {.text = "COPY (SELECT g FROM generate_series(1, 100000000) g) TO STDOUT"}, {});
            QVERIFY(cursor && (*cursor)->next({.rows = 5}));
        }
        QCOMPARE(test::cellOf(*m_connection, "SELECT 'alive'"), std::string("alive"));
    }

    void copyFromStdinIsRefusedAndTheConnectionStays()
    {
        run("CREATE TABLE sink (id int)");
        const auto result = m_connection->query({.text = "COPY sink FROM STDIN"}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsupported);
        QCOMPARE(test::cellOf(*m_connection, "SELECT count(*) FROM sink"), std::string("0"));
    }

    void anEmptyStatementIsNoError()
    {
        const auto result = engine::execute(*m_connection, {.text = "-- nothing"}, {});
        QVERIFY2(result, result ? "" : describe(result.error()).c_str());
    }

    void noticesAreCollected()
    {
        auto *connection = static_cast<postgres::PostgresConnection *>(m_connection.get());
        static_cast<void>(connection->takeNotices());
        run("DO $$ BEGIN RAISE NOTICE 'heard'; END $$");
        QVERIFY(connection->takeNotices() == std::vector<std::string>{"heard"});
    }

    void everyStatementIsObservedWithItsSecretsHidden()
    {
        std::vector<engine::SentStatement> seen;
        m_connection->observe([&](const engine::SentStatement &sent) { seen.push_back(sent); });
        static_cast<void>(engine::execute(*m_connection,
                                          {.text = "ALTER ROLE nobody_here PASSWORD 'S3CRET'"},
                                          {.origin = engine::Origin::Migration}));
        m_connection->observe({});
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0].text.find("S3CRET") == std::string::npos);
        QCOMPARE(seen[0].origin, engine::Origin::Migration);
        QVERIFY(!seen[0].error.empty());
    }

    void aTerminatedBackendIsALostConnection()
    {
        auto victim = test::openTarget(m_cluster.conninfo("work"));
        QVERIFY(victim);
        const std::string pid = test::cellOf(**victim, "SELECT pg_backend_pid()");
        const std::jthread killer([this, pid] {
            auto other = test::openTarget(m_cluster.conninfo("work"));
            const std::string active = "SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid
                                       + " AND query LIKE '%doomed%' AND state = 'active'";
            while (other && test::cellOf(**other, active) == "0") {
                std::this_thread::yield();
            }
            static_cast<void>(test::cellOf(**other, "SELECT pg_terminate_backend(" + pid + ")"));
        });
        const auto rows =
            engine::fetchAll(**victim, {.text = "SELECT pg_sleep(1000) /* doomed */"}, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
        const auto again = engine::fetchAll(**victim, {.text = "SELECT 1"}, {});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::ConnectionLost);
        QCOMPARE((*victim)->transactionState(), TransactionState::None);
        QVERIFY(!(*victim)->isAlive()); // so that the worker opens another
        QVERIFY(m_connection->isAlive());
    }

    void theSchemaVersionChangesWithTheSchemaAlone()
    {
        run("CREATE TABLE versioned (id int)");
        const auto before = m_connection->schemaVersion({});
        QVERIFY2(before, before ? "" : describe(before.error()).c_str());
        run("INSERT INTO versioned VALUES (1)");
        QCOMPARE(*m_connection->schemaVersion({}), *before);
        run("ALTER TABLE versioned ADD COLUMN more text");
        const auto after = m_connection->schemaVersion({});
        QVERIFY(*after != *before);
        run("COMMENT ON TABLE versioned IS 'x'");
        QVERIFY(*m_connection->schemaVersion({}) != *after);
    }

    void cleanupTestCase() { m_connection.reset(); }

private:
    void run(const char *sql)
    {
        const auto done = engine::execute(*m_connection, {.text = sql}, {});
        QVERIFY2(done, done ? "" : describe(done.error()).c_str());
    }
    std::int64_t affected(const char *sql)
    {
        return engine::execute(*m_connection, {.text = sql}, {}).value_or(-99);
    }

    test::PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
};

QTEST_APPLESS_MAIN(TestPostgresConnection)
#include "tst_postgres_connection.moc"
