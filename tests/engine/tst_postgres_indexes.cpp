// Indexes as the reader tells them, beside what the server writes.
#include "tests/engine/postgres_fixture.h"

using namespace sluice;
using namespace sluice::catalog;

namespace {

constexpr const char *kSchema = R"(
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
CREATE SCHEMA "Odd schema";
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE pair AS (a int, b text);
CREATE DOMAIN code AS varchar(9);
CREATE DOMAIN inner_code AS code;
CREATE COLLATION "Odd schema"."C D" FROM "C";
CREATE TABLE "Odd schema"."Table" (
  id int, "select" int, "two words" text, quantity int, v varchar(20), c char(5), b bytea, net cidr, host inet,
  m mood, tags text[], p pair, d code, e inner_code, r int4range, kind regclass, number oid, n name, body jsonb,
  local text COLLATE "C", ts tsvector, yes boolean, box box, "char" "char");
SET search_path = "Odd schema", public;
CREATE INDEX plain ON "Table" (id);
CREATE INDEX "Quoted Index" ON "Table" ("select", "two words" DESC, quantity NULLS FIRST, v DESC NULLS LAST);
CREATE UNIQUE INDEX covering ON "Table" (id) INCLUDE ("two words", v);
CREATE UNIQUE INDEX partial ON "Table" (id) WHERE quantity > 0 AND "select" IS NOT NULL;
CREATE INDEX whole ON "Table" (id) WHERE yes;
CREATE INDEX taken_as_text ON "Table" (v, d, e);
CREATE INDEX taken_as_character ON "Table" (v bpchar_ops);
CREATE INDEX taken_as_oid ON "Table" (kind, number);
CREATE INDEX integer_as_oid ON "Table" (id oid_ops);
CREATE INDEX taken_as_inet ON "Table" (net, host);
CREATE INDEX families ON "Table" (m, tags, p, r);
CREATE INDEX simple_types ON "Table" (c, b, n, local, "char", yes);
CREATE INDEX patterns ON "Table" (v varchar_pattern_ops, "two words" text_pattern_ops, c bpchar_pattern_ops);
CREATE INDEX collations ON "Table" (v COLLATE "C", "two words" COLLATE "Odd schema"."C D", local COLLATE "default");
CREATE INDEX hashed ON "Table" USING hash (v);
CREATE INDEX documents ON "Table" USING gin (body jsonb_path_ops, ts);
CREATE INDEX arrays ON "Table" USING gin (tags);
CREATE INDEX grams ON "Table" USING gin (v gin_trgm_ops);
CREATE INDEX distances ON "Table" USING gist (box, id, r, v);
CREATE INDEX parameters ON "Table" USING gist ("two words" gist_trgm_ops (siglen = 32));
CREATE INDEX prefixes ON "Table" USING spgist (v);
CREATE INDEX blocks ON "Table" USING brin (id, v, host inet_minmax_ops);
CREATE INDEX filled ON "Table" (id) WITH (fillfactor = 60, deduplicate_items = off);
CREATE INDEX expressions ON "Table" (lower(v), id, (quantity + 1), ("two words" COLLATE "C"));
CREATE INDEX counted ON "Table" (id, (quantity * 2));
ALTER INDEX counted ALTER COLUMN 2 SET STATISTICS 77;
CREATE TABLE parent (at date, what text) PARTITION BY RANGE (at);
CREATE TABLE child PARTITION OF parent DEFAULT;
CREATE INDEX shared ON parent (what) WHERE at > '2020-01-01';
CREATE INDEX lone ON ONLY parent (at);
CREATE MATERIALIZED VIEW seen AS SELECT id, v FROM "Table";
CREATE UNIQUE INDEX seen_key ON seen (id, v);
)";

// The schema as this major version can have it.
std::string schemaFor(int major)
{
    QString text = QString::fromUtf8(kSchema);
    if (major < 13) {
        text.remove(QStringLiteral(" (siglen = 32)"));
        text.remove(QStringLiteral(", deduplicate_items = off"));
    }
    if (major >= 15) {
        text += QStringLiteral("CREATE UNIQUE INDEX one ON \"Table\" (id) INCLUDE (v) NULLS NOT "
                               "DISTINCT WHERE quantity > 1;");
    }
    return text.toStdString();
}

} // namespace

class TestPostgresIndexes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), m_cluster.error());
        QVERIFY2(!m_cluster.createDatabase("indexed").empty(), m_cluster.error());
        QVERIFY2(m_cluster.runSql(schemaFor(m_cluster.majorVersion()), "indexed"),
                 m_cluster.error());
        auto opened = test::openTarget(m_cluster.conninfo("indexed"));
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        m_connection = std::move(*opened);
        auto read = m_connection->readCatalog({});
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        m_catalog = std::move(*read);
    }

    void eachIsWrittenAsTheServerWritesIt()
    {
        QCOMPARE(test::cellOf(*m_connection, "SELECT set_config('search_path', '', false)"),
                 std::string());
        int compared = 0;
        for (const auto &[table, facts] : m_catalog.tables) {
            compared += compare(table, facts.indexes);
        }
        for (const auto &[view, facts] : m_catalog.views) {
            compared += compare(view, facts.indexes);
        }
        const std::string all = test::cellOf(
            *m_connection, "SELECT count(*)::text FROM pg_index WHERE indrelid >= 16384 AND "
                           "indexrelid::regclass::text !~ 'pg_toast'");
        QCOMPARE(std::to_string(compared), all);
    }

    void aClassIsNamedWhereTheTypeHasAnother()
    {
        QCOMPARE(part("taken_as_character", 0).operatorClass, std::string("bpchar_ops"));
        QCOMPARE(part("integer_as_oid", 0).operatorClass, std::string("oid_ops"));
        QCOMPARE(part("taken_as_text", 0).operatorClass, std::string());
        QCOMPARE(part("taken_as_oid", 0).operatorClass, std::string());
        QCOMPARE(part("families", 1).operatorClass, std::string());
    }

    void statisticsOfAPartAreTheIndexs()
    {
        QCOMPARE(index("counted").options.at("statistics:2"), std::string("77"));
        QVERIFY(!index("counted").options.contains("statistics:1"));
    }

    void parametersOfAClassStandBehindIt()
    {
        const std::string usual = "public.gist_trgm_ops";
        QCOMPARE(part("parameters", 0).operatorClass,
                 m_cluster.majorVersion() < 13 ? usual : usual + " (siglen='32')");
    }

    void cleanupTestCase() { m_connection.reset(); }

private:
    int compare(const QualifiedName &relation, const std::map<std::string, Index> &indexes)
    {
        for (const auto &[name, facts] : indexes) {
            const std::string query = "SELECT pg_get_indexdef(c.oid) FROM pg_class c JOIN "
                                      "pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = '"
                                      + name + "' AND n.nspname = '" + relation.schema + "'";
            const std::string written = test::cellOf(*m_connection, query);
            if (facts.definition != written) {
                qWarning("ours   %s\nserver %s", facts.definition.c_str(), written.c_str());
                return -1'000'000;
            }
        }
        return static_cast<int>(indexes.size());
    }
    const Index &index(const std::string &name)
    {
        return m_catalog.tables[{"Odd schema", "Table"}].indexes[name];
    }
    IndexPart part(const std::string &name, std::size_t at) { return index(name).parts.at(at); }

    test::PostgresCluster m_cluster;
    std::unique_ptr<engine::Connection> m_connection;
    Catalog m_catalog;
};

QTEST_APPLESS_MAIN(TestPostgresIndexes)
#include "tst_postgres_indexes.moc"
