// The script of a schema, run by psql in an empty database: pg_dump sees no difference between the two.
#include "models/catalog/fingerprint.h"
#include "models/migrate/script.h"
#include "tests/engine/postgres_fixture.h"
#include "tests/support/schema_portrait.h"

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::test;

class TestPostgresScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsMadeAgain();
    void aCircleThatCannotBeBrokenIsNamed();
    void placeholdersStandForViewsInACircle();
    void grantsOfOthersAreGivenInTheirName();

private:
    Result<Catalog> read(const std::string &database);

    PostgresCluster m_cluster;
};

void TestPostgresScript::initTestCase()
{
    QVERIFY2(m_cluster.start(), m_cluster.error());
}

Result<Catalog> TestPostgresScript::read(const std::string &database)
{
    SLUICE_TRY(const auto connection, openTarget(m_cluster.conninfo(database)));
    return connection->readCatalog({});
}

void TestPostgresScript::everythingIsMadeAgain()
{
    const QString file = qEnvironmentVariable("SLUICE_SOURCE_DIR")
                         + QStringLiteral("/tests/engine/everything_pg.sql");
    QVERIFY(!m_cluster.createDatabase("script_original").empty());
    QVERIFY(!m_cluster.createDatabase("script_copy").empty());
    QVERIFY2(m_cluster.runSqlFile(file, "script_original"), m_cluster.error());
    const auto original = read("script_original");
    QVERIFY2(original.has_value(), original ? "" : describe(original.error()).c_str());
    const auto sql = postgres::PostgresEngine().stepWriter().creation(*original);
    QVERIFY2(sql.has_value(), sql ? "" : describe(sql.error()).c_str());
    QVERIFY2(m_cluster.runSql(migrate::scriptOf(*sql, sql::Flavor::Postgres), "script_copy"),
             m_cluster.error());
    QCOMPARE(postgresDump(m_cluster.conninfo("script_copy")),
             postgresDump(m_cluster.conninfo("script_original")));
    const auto copy = read("script_copy");
    QVERIFY(copy);
    QCOMPARE(canonicalJson(*copy), canonicalJson(*original));
}

void TestPostgresScript::aCircleThatCannotBeBrokenIsNamed()
{
    Catalog catalog{.dialect = "postgresql", .defaultSchema = "public"};
    const QualifiedName a{"public", "a"};
    const QualifiedName b{"public", "b"};
    catalog.views[a] = {.name = a, .materialized = true, .definition = "SELECT 1"};
    catalog.views[b] = {.name = b, .materialized = true, .definition = "SELECT 1"};
    catalog.dependencies = {{{ObjectKind::View, a, {}}, {ObjectKind::View, b, {}}},
                            {{ObjectKind::View, b, {}}, {ObjectKind::View, a, {}}}};
    const auto sql = postgres::PostgresEngine().stepWriter().creation(catalog);
    QVERIFY(!sql && sql.error().kind == ErrorKind::Refused);
    QCOMPARE(sql.error().message,
             std::string("these depend on each other in a circle: view public.a, view public.b"));
}

void TestPostgresScript::placeholdersStandForViewsInACircle()
{
    Catalog catalog{.dialect = "postgresql", .defaultSchema = "public"};
    const QualifiedName view{"public", "v"};
    const Routine routine{.name = {"public", "f"},
                          .arguments = "public.v",
                          .definition = "CREATE FUNCTION public.f(public.v) …"};
    catalog.views[view] = {.name = view,
                           .columns = {{.name = "a", .type = {.name = "integer"}}},
                           .definition = "SELECT f(NULL) AS a"};
    catalog.routines[routine.signature()] = routine;
    const ObjectId viewId{ObjectKind::View, view, {}};
    const ObjectId routineId{ObjectKind::Routine, routine.signature(), {}};
    catalog.dependencies = {{viewId, routineId}, {routineId, viewId}};
    const auto sql = postgres::PostgresEngine().stepWriter().creation(catalog);
    QVERIFY(sql && sql->size() == 5);
    QCOMPARE(sql->at(2), std::string("CREATE VIEW public.v AS\nSELECT NULL::integer AS a"));
    QCOMPARE(sql->at(3), routine.definition);
    QCOMPARE(sql->at(4), std::string("CREATE OR REPLACE VIEW public.v AS\nSELECT f(NULL) AS a"));
}

void TestPostgresScript::grantsOfOthersAreGivenInTheirName()
{
    Catalog catalog{.dialect = "postgresql", .defaultSchema = "public"};
    const QualifiedName name{"public", "t"};
    Table table{.name = name};
    table.access = {.owner = "boss",
                    .granted = {{.grantee = "", .privilege = "SELECT", .grantor = "aide"},
                                {.grantee = "aide", .privilege = "SELECT", .grantable = true},
                                {.grantee = "aide", .privilege = "UPDATE", .column = "a b"}}};
    catalog.tables.emplace(name, table);
    const auto sql = postgres::PostgresEngine().stepWriter().creation(catalog);
    QVERIFY(sql);
    const std::vector<std::string> expected{
        "CREATE TABLE public.t ()",
        "ALTER TABLE public.t OWNER TO boss",
        "GRANT UPDATE (\"a b\") ON TABLE public.t TO aide",
        "GRANT SELECT ON TABLE public.t TO aide WITH GRANT OPTION",
        "SET SESSION AUTHORIZATION aide",
        "GRANT SELECT ON TABLE public.t TO PUBLIC",
        "RESET SESSION AUTHORIZATION"};
    QCOMPARE(std::vector<std::string>(sql->begin() + 2, sql->end()), expected);
}

QTEST_APPLESS_MAIN(TestPostgresScript)
#include "tst_postgres_script.moc"
