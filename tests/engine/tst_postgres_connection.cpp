// Statements over a PostgreSQL connection: values, parameters, columns, transactions.
#include "tests/engine/postgres_fixture.h"

using namespace sluice;
using engine::TransactionState;

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
