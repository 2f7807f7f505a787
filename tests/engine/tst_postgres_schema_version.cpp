// The version of a PostgreSQL schema: another one after every statement that changes a definition, the same after all others.
#include "tests/engine/postgres_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;

namespace {

// What the statements of the rows change.
constexpr const char *kSetup = R"(
CREATE SCHEMA s;
CREATE TABLE s.parent (id int PRIMARY KEY, name text);
CREATE TABLE s.child (id int PRIMARY KEY, parent int REFERENCES s.parent, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE s.measured (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE s.loose (at date NOT NULL);
CREATE INDEX by_name ON s.parent (name);
CREATE VIEW s.names AS SELECT name FROM s.parent;
CREATE MATERIALIZED VIEW s.kept AS SELECT name FROM s.parent;
CREATE TYPE s.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN s.small AS int CHECK (VALUE < 10);
CREATE TYPE s.pair AS (a int, b int);
CREATE SEQUENCE s.numbers;
CREATE FUNCTION s.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION s.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE ON s.parent FOR EACH ROW EXECUTE FUNCTION s.touch();
CREATE RULE nothing AS ON DELETE TO s.child DO INSTEAD NOTHING;
CREATE POLICY own ON s.parent USING (id > 0);
CREATE PUBLICATION news FOR TABLE s.parent;
CREATE STATISTICS s.both ON id, parent FROM s.child;
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE TEXT SEARCH CONFIGURATION s.words (COPY = simple);
INSERT INTO s.parent SELECT n, 'name ' || n FROM generate_series(1, 100) n;
)";

void addRows(std::initializer_list<const char *> statements)
{
    QTest::addColumn<QString>("statement");
    for (const char *statement : statements) {
        QTest::newRow(statement) << QString::fromUtf8(statement);
    }
}

} // namespace

class TestPostgresSchemaVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesWithDefinitions_data();
    void changesWithDefinitions();
    void staysWithRows_data();
    void staysWithRows();
    void changesWithWhoOwns();
    void rolledBackIsAsBefore();
    void seenInsideATransaction();
    void twinsDiffer();
    void readableWithoutRights();

private:
    [[nodiscard]] std::string version();

    PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
};

void TestPostgresSchemaVersion::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
    const std::string target = m_cluster.createDatabase("versions");
    QVERIFY2(m_cluster.runSql(kSetup, "versions"), m_cluster.error());
    auto opened = openTarget(target);
    QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
    m_connection = std::move(*opened);
}

std::string TestPostgresSchemaVersion::version()
{
    const auto version = m_connection->schemaVersion({});
    return version ? *version : describe(version.error());
}

// In order: some stand on what an earlier one made.
void TestPostgresSchemaVersion::changesWithDefinitions_data()
{
    addRows({
        "CREATE SCHEMA more",
        "ALTER SCHEMA more RENAME TO less",
        "COMMENT ON SCHEMA less IS 'x'",
        "GRANT USAGE ON SCHEMA less TO PUBLIC",
        "CREATE TABLE s.fresh (id int GENERATED ALWAYS AS IDENTITY, note text DEFAULT 'x')",
        "ALTER TABLE s.fresh RENAME TO old",
        "ALTER TABLE s.old RENAME COLUMN note TO remark",
        "ALTER TABLE s.old ADD COLUMN more int",
        "ALTER TABLE s.old ALTER COLUMN more TYPE bigint",
        "ALTER TABLE s.old ALTER COLUMN more SET NOT NULL",
        "ALTER TABLE s.old ALTER COLUMN remark SET DEFAULT 'y'",
        "ALTER TABLE s.old ALTER COLUMN remark DROP DEFAULT",
        "ALTER TABLE s.old ALTER COLUMN remark SET STORAGE EXTERNAL",
        "ALTER TABLE s.old ALTER COLUMN remark SET STATISTICS 50",
        "ALTER TABLE s.old ALTER COLUMN id SET INCREMENT BY 5",
        "ALTER TABLE s.old DROP COLUMN more",
        "COMMENT ON TABLE s.old IS 'x'",
        "COMMENT ON COLUMN s.old.remark IS 'x'",
        "COMMENT ON COLUMN s.old.remark IS NULL",
        "GRANT SELECT ON s.old TO PUBLIC",
        "GRANT UPDATE (remark) ON s.old TO PUBLIC",
        "REVOKE SELECT ON s.old FROM PUBLIC",
        "ALTER TABLE s.old SET (fillfactor = 70)",
        "ALTER TABLE s.old SET UNLOGGED",
        "ALTER TABLE s.old REPLICA IDENTITY FULL",
        "ALTER TABLE s.old SET SCHEMA less",
        "DROP TABLE less.old",
        "ALTER TABLE s.child ADD CONSTRAINT other CHECK (parent > 0) NOT VALID",
        "ALTER TABLE s.child VALIDATE CONSTRAINT other",
        "ALTER TABLE s.child RENAME CONSTRAINT other TO another",
        "ALTER TABLE s.child ALTER CONSTRAINT child_parent_fkey DEFERRABLE",
        "ALTER TABLE s.child DROP CONSTRAINT another",
        "CREATE INDEX by_parent ON s.child (parent)",
        "CLUSTER s.child USING by_parent",
        "ALTER INDEX s.by_parent RENAME TO by_it",
        "DROP INDEX s.by_it",
        "ALTER TABLE s.measured ATTACH PARTITION s.loose FOR VALUES FROM ('2020-01-01') TO "
        "('2021-01-01')",
        "ALTER TABLE s.measured DETACH PARTITION s.loose",
        "DROP TABLE s.measured", // ANALYZE would note that it has no partition any more
        "CREATE OR REPLACE VIEW s.names AS SELECT name || '' AS name FROM s.parent",
        "ALTER VIEW s.names SET (security_barrier = true)",
        "ALTER TYPE s.mood ADD VALUE 'great'",
        "ALTER TYPE s.mood RENAME VALUE 'ok' TO 'fine'",
        "ALTER DOMAIN s.small SET DEFAULT 3",
        "ALTER DOMAIN s.small ADD CONSTRAINT above CHECK (VALUE > 0)",
        "ALTER TYPE s.pair ADD ATTRIBUTE c text",
        "CREATE TYPE s.span AS RANGE (subtype = float8)",
        "ALTER SEQUENCE s.numbers INCREMENT BY 7",
        "ALTER SEQUENCE s.numbers OWNED BY s.parent.id",
        "ALTER SEQUENCE s.numbers OWNED BY NONE",
        "CREATE OR REPLACE FUNCTION s.one() RETURNS int LANGUAGE sql AS 'SELECT 2'",
        "REVOKE EXECUTE ON FUNCTION s.one() FROM PUBLIC",
        "ALTER TABLE s.parent DISABLE TRIGGER touched",
        "ALTER TABLE s.parent ENABLE ALWAYS TRIGGER touched",
        "ALTER TABLE s.child DISABLE RULE nothing",
        "ALTER TABLE s.parent ENABLE ROW LEVEL SECURITY",
        "ALTER POLICY own ON s.parent USING (id > 1)",
        "DROP POLICY own ON s.parent",
        "ALTER PUBLICATION news ADD TABLE s.child",
        "ALTER PUBLICATION news SET (publish = 'insert')",
        "ALTER STATISTICS s.both RENAME TO pair",
        "ALTER SERVER away OPTIONS (ADD host 'x')",
        "CREATE USER MAPPING FOR PUBLIC SERVER away OPTIONS (somebody 'x')",
        "ALTER USER MAPPING FOR PUBLIC SERVER away OPTIONS (SET somebody 'y')",
        "ALTER TEXT SEARCH CONFIGURATION s.words DROP MAPPING FOR uint",
        "CREATE OPERATOR s.|+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl)",
        "CREATE COLLATION s.german FROM \"C\"",
        "CREATE CAST (s.mood AS int) WITH INOUT",
        "CREATE AGGREGATE s.total (int) (SFUNC = int4pl, STYPE = int)",
        "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION s.none()",
        "CREATE EXTENSION file_fdw",
        "ALTER EXTENSION file_fdw DROP FUNCTION file_fdw_handler()",
        "ALTER EXTENSION file_fdw ADD FUNCTION file_fdw_handler()",
        "DROP EXTENSION file_fdw",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO PUBLIC",
        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO PUBLIC",
        "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) FROM PUBLIC",
    });
}

void TestPostgresSchemaVersion::changesWithDefinitions()
{
    QFETCH(QString, statement);
    const bool wantsFunction = statement.contains(QStringLiteral("s.none()"));
    if (wantsFunction) {
        QVERIFY2(m_cluster.runSql("CREATE FUNCTION s.none() RETURNS event_trigger LANGUAGE plpgsql "
                                  "AS 'BEGIN END'",
                                  "versions"),
                 m_cluster.error());
    }
    const std::string before = version();
    QCOMPARE(version(), before);
    QVERIFY2(m_cluster.runSql(statement.toStdString(), "versions"), m_cluster.error());
    QVERIFY(version() != before);
}

void TestPostgresSchemaVersion::staysWithRows_data()
{
    addRows({
        "INSERT INTO s.parent VALUES (1000, 'x')",
        "UPDATE s.parent SET name = 'y'",
        "DELETE FROM s.parent WHERE id > 50",
        "VACUUM",
        "VACUUM (FREEZE, ANALYZE)",
        "ANALYZE",
        "SELECT nextval('s.numbers'), setval('s.numbers', 900)",
        "CREATE TEMP TABLE mine (id serial PRIMARY KEY, note text DEFAULT 'x' CHECK (note <> ''));"
        " CREATE INDEX ON mine (note); COMMENT ON COLUMN mine.note IS 'x'; INSERT INTO mine (note)"
        " VALUES ('a'); ANALYZE mine; CREATE TEMP VIEW seen AS SELECT * FROM mine",
        "BEGIN; CREATE TABLE s.never (id int); ROLLBACK",
        "SET search_path = s; SELECT count(*) FROM parent",
        "CHECKPOINT",
    });
}

void TestPostgresSchemaVersion::staysWithRows()
{
    QFETCH(QString, statement);
    const std::string before = version();
    QVERIFY2(m_cluster.runSql(statement.toStdString(), "versions"), m_cluster.error());
    QCOMPARE(version(), before);
}

// The names of owners and grantees are part of what is shown.
void TestPostgresSchemaVersion::changesWithWhoOwns()
{
    QVERIFY2(m_cluster.runSql("DROP ROLE IF EXISTS versions_owner, versions_heir;"
                              " CREATE ROLE versions_owner",
                              "versions"),
             m_cluster.error());
    const std::string before = version();
    QVERIFY(m_cluster.runSql("ALTER TABLE s.parent OWNER TO versions_owner", "versions"));
    const std::string owned = version();
    QVERIFY(owned != before);
    QVERIFY(m_cluster.runSql("ALTER ROLE versions_owner RENAME TO versions_heir", "versions"));
    QVERIFY(version() != owned);
    QVERIFY(m_cluster.runSql("ALTER TABLE s.parent OWNER TO CURRENT_USER;"
                             " DROP ROLE versions_heir",
                             "versions"));
}

void TestPostgresSchemaVersion::rolledBackIsAsBefore()
{
    const std::string before = version();
    for (const char *statement : {"BEGIN", "CREATE TABLE s.inside (id int)", "ROLLBACK"}) {
        QVERIFY(engine::execute(*m_connection, {.text = statement}, {}));
    }
    QCOMPARE(version(), before);
}

void TestPostgresSchemaVersion::seenInsideATransaction()
{
    QVERIFY(engine::execute(*m_connection, {.text = "BEGIN"}, {}));
    const std::string before = version();
    QVERIFY(engine::execute(*m_connection, {.text = "CREATE TABLE s.inside (id int)"}, {}));
    QVERIFY(version() != before);
    QVERIFY(engine::execute(*m_connection, {.text = "ROLLBACK"}, {}));
}

// Two databases of one template hold the same rows of the same transactions.
void TestPostgresSchemaVersion::twinsDiffer()
{
    const auto versionOf = [](const std::string &target) {
        const auto connection = openTarget(target);
        return connection ? (*connection)->schemaVersion({}).value_or("?") : std::string("!");
    };
    const std::string first = versionOf(m_cluster.createDatabase("twin_a"));
    const std::string second = versionOf(m_cluster.createDatabase("twin_b"));
    QCOMPARE(first.size(), std::size_t{32});
    QVERIFY(first != second);
}

void TestPostgresSchemaVersion::readableWithoutRights()
{
    QVERIFY2(m_cluster.runSql("DROP ROLE IF EXISTS versions_reader; CREATE ROLE versions_reader",
                              "versions"),
             m_cluster.error());
    QVERIFY(engine::execute(*m_connection, {.text = "SET ROLE versions_reader"}, {}));
    const auto answer = m_connection->schemaVersion({});
    QVERIFY(engine::execute(*m_connection, {.text = "RESET ROLE"}, {}));
    QVERIFY2(answer.has_value(), answer ? "" : describe(answer.error()).c_str());
    QVERIFY(m_cluster.runSql("DROP ROLE versions_reader", "versions"));
}

QTEST_APPLESS_MAIN(TestPostgresSchemaVersion)
#include "tst_postgres_schema_version.moc"
