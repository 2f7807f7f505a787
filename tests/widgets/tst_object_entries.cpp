// What Ctrl+P can find, over real databases: each object once, under the name by which its engine knows it.
#include "app/object_entries.h"
#include "models/item/convert.h"
#include "tests/engine/postgres_fixture.h"
#include "tests/support/sqlite_open.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;
using namespace sluice;
using app::ObjectEntry;
using catalog::ObjectKind;

namespace {

catalog::Snapshot snapshotOf(engine::Connection &connection)
{
    return std::make_shared<const catalog::Catalog>(test::catalogOf(connection));
}

QStringList namesOf(const std::vector<ObjectEntry> &entries, ObjectKind kind)
{
    QStringList names;
    for (const ObjectEntry &entry : entries) {
        if (entry.id.kind == kind) {
            names << entry.entry.text;
        }
    }
    names.sort();
    return names;
}

} // namespace

class TestObjectEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFoundBeforeACatalogIsRead();
    void sqliteTablesComeBeforeColumns();
    void otherSchemasAreNamed();
    void postgresObjectsAreAllFound();
};

void TestObjectEntries::nothingIsFoundBeforeACatalogIsRead()
{
    QVERIFY(app::objectEntries({}).empty());
}

void TestObjectEntries::sqliteTablesComeBeforeColumns()
{
    const auto connection = test::memorySqlite();
    test::run(*connection, "CREATE TABLE orders (id INTEGER PRIMARY KEY, total REAL)");
    test::run(*connection, "CREATE VIEW big AS SELECT id FROM orders");
    test::run(*connection, "CREATE TRIGGER touch AFTER INSERT ON orders BEGIN SELECT 1; END");
    const auto entries = app::objectEntries(snapshotOf(*connection));
    QStringList texts;
    for (const ObjectEntry &entry : entries) {
        texts << entry.entry.text;
    }
    QCOMPARE(texts, (QStringList{u"orders"_s, u"big"_s, u"orders.touch"_s, u"orders.id"_s,
                                 u"orders.total"_s, u"big.id"_s}));
    QCOMPARE(entries[0].entry.aside, u"table"_s);
    QCOMPARE(entries[4].entry.aside, u"REAL"_s);
    QVERIFY(entries[0].entry.bonus > entries[4].entry.bonus);
    for (const ObjectEntry &entry : entries) {
        QVERIFY2(!entry.entry.icon.isEmpty(), qPrintable(entry.entry.text));
    }
}

void TestObjectEntries::otherSchemasAreNamed()
{
    const auto connection = test::memorySqlite();
    catalog::Catalog catalog = test::catalogOf(*connection);
    catalog.tables[{"app", "t"}] = {.name = {"app", "t"}};
    catalog.tables[{"main", "t"}] = {.name = {"main", "t"}};
    const auto entries =
        app::objectEntries(std::make_shared<const catalog::Catalog>(std::move(catalog)));
    QCOMPARE(namesOf(entries, ObjectKind::Table), (QStringList{u"app.t"_s, u"t"_s}));
}

// One of everything that a schema can hold: what the server lists is what is found.
void TestObjectEntries::postgresObjectsAreAllFound()
{
    test::PostgresCluster cluster;
    QVERIFY2(cluster.start(), cluster.error());
    const std::string target = cluster.createDatabase("entries");
    const QString script = qEnvironmentVariable("SLUICE_SOURCE_DIR")
                           + u"/tests/cases/kinds/postgresql/everything.sql"_s;
    QVERIFY2(cluster.runSqlFile(script, "entries"), cluster.error());
    const auto connection = test::openTarget(target);
    QVERIFY(connection);
    const catalog::Snapshot catalog = snapshotOf(**connection);
    const auto entries = app::objectEntries(catalog);
    const auto count = [&](const char *query) {
        return QString::fromStdString(cluster.query(query, "entries")).toInt();
    };
    const char *mine = "pg_namespace n ON n.oid = relnamespace AND nspname NOT LIKE 'pg\\_%' "
                       "AND nspname <> 'information_schema'";
    QCOMPARE(namesOf(entries, ObjectKind::View).size(),
             count(("SELECT count(*) FROM pg_class JOIN "s + mine + " WHERE relkind IN ('v', 'm')")
                       .c_str()));
    QCOMPARE(
        namesOf(entries, ObjectKind::Table).size(),
        count(("SELECT count(*) FROM pg_class JOIN "s + mine + " WHERE relkind IN ('r', 'p', 'f')")
                  .c_str()));
    std::set<catalog::ObjectId> found;
    for (const ObjectEntry &entry : entries) {
        QVERIFY2(found.insert(entry.id).second, qPrintable(entry.entry.text));
        QVERIFY(!entry.entry.text.isEmpty() && !entry.entry.icon.isEmpty());
    }
    for (const auto &[id, object] : catalog->others) {
        QVERIFY2(found.contains(id), catalog::displayName(id).c_str());
    }
}

QTEST_MAIN(TestObjectEntries)
#include "tst_object_entries.moc"
