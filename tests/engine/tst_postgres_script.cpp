// How the script of a schema is put together: what stands for what, and that it is loaded whole or not at all.
#include "models/migrate/script.h"
#include "tests/engine/postgres_fixture.h"

#include <algorithm>

using namespace sluice;
using namespace sluice::catalog;
using namespace sluice::test;

class TestPostgresScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCircleThatCannotBeBrokenIsNamed();
    void placeholdersStandForViewsInACircle();
    void grantsOfOthersAreGivenInTheirName();
    void aScriptThatFailsLeavesNothing();
    void aSchemaTooLargeForOneTransactionSaysSo();

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
    QVERIFY(sql && sql->size() == 7);
    QCOMPARE(sql->at(3), std::string("CREATE VIEW public.v AS\nSELECT NULL::integer AS a"));
    QCOMPARE(sql->at(4), routine.definition);
    QCOMPARE(sql->at(5), std::string("CREATE OR REPLACE VIEW public.v AS\nSELECT f(NULL) AS a"));
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
    QCOMPARE(std::vector<std::string>(sql->begin() + 3, sql->end() - 1), expected);
}

void TestPostgresScript::aScriptThatFailsLeavesNothing()
{
    QVERIFY(!m_cluster.createDatabase("script_whole").empty());
    QVERIFY(!m_cluster.createDatabase("script_empty").empty());
    QVERIFY2(m_cluster.runSql("CREATE SCHEMA app; CREATE TABLE app.a (id int PRIMARY KEY); "
                              "CREATE VIEW app.b AS SELECT * FROM app.a;",
                              "script_whole"),
             m_cluster.error());
    auto whole = read("script_whole");
    QVERIFY(whole);
    const View taken{.name = {"public", "taken"}, .definition = "SELECT no_such_column"};
    whole->views.emplace(taken.name, taken);
    const auto sql = postgres::PostgresEngine().stepWriter().creation(*whole);
    QVERIFY(sql);
    QVERIFY(!m_cluster.runSql(migrate::scriptOf(*sql, sql::Flavor::Postgres), "script_empty"));
    QCOMPARE(m_cluster.query("SELECT count(*) FROM pg_class WHERE oid >= 16384", "script_empty"),
             std::string("0"));
    QCOMPARE(
        m_cluster.query("SELECT count(*) FROM pg_namespace WHERE nspname = 'app'", "script_empty"),
        std::string("0"));
}

void TestPostgresScript::aSchemaTooLargeForOneTransactionSaysSo()
{
    Catalog catalog{.dialect = "postgresql", .defaultSchema = "public"};
    for (int i = 0; i < 2000; ++i) {
        const QualifiedName name{"public", "t" + std::to_string(i)};
        catalog.tables.emplace(name, Table{.name = name});
    }
    const auto sql = postgres::PostgresEngine().stepWriter().creation(catalog);
    QVERIFY(sql);
    QVERIFY(sql->front().starts_with("-- No single transaction"));
    QVERIFY(std::find(sql->begin(), sql->end(), "BEGIN") == sql->end());
    QVERIFY(std::find(sql->begin(), sql->end(), "COMMIT") == sql->end());
}

QTEST_APPLESS_MAIN(TestPostgresScript)
#include "tst_postgres_script.moc"
