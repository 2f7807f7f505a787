// The canonical JSON: the same schema gives the same bytes, and every fact of it changes them.
#include "models/catalog/fingerprint.h"

#include <QTest>

#include <functional>

using namespace sluice::catalog;

namespace {

Catalog shop()
{
    Table orders{.name = {"public", "orders"}};
    orders.columns = {{.name = "id", .type = {.name = "bigint"}, .notNull = true},
                      {.name = "note", .type = {.name = "text"}}};
    orders.primaryKey = KeyConstraint{.name = "orders_pkey", .columns = {"id"}};
    Catalog catalog{.dialect = "postgresql", .database = "shop", .defaultSchema = "public"};
    catalog.addSchema("public");
    catalog.tables[orders.name] = orders;
    return catalog;
}

using Edit = std::function<void(Catalog &)>;

Table &orders(Catalog &catalog)
{
    return catalog.tables.begin()->second;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestFingerprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoSchemaIsLeftOut();
    void settingsAreCanonicalButNoSchema();
    void everyFactChangesIt_data();
    void everyFactChangesIt();
    void brokenTextIsNoFailure();
};

void TestFingerprint::whatIsNoSchemaIsLeftOut()
{
    Catalog other = shop();
    other.database = "copy";
    other.serverVersion = "17.2";
    orders(other).estimatedRows = 42;
    QCOMPARE(canonicalJson(other), canonicalJson(shop()));
}

void TestFingerprint::settingsAreCanonicalButNoSchema()
{
    Catalog other = shop();
    other.settings = {{"user_version", "7"}};
    QCOMPARE(fingerprint(other), fingerprint(shop()));
    QVERIFY(canonicalJson(other) != canonicalJson(shop()));
}

void TestFingerprint::everyFactChangesIt_data()
{
    QTest::addColumn<Edit>("edit");
    const auto add = [](const char *name, Edit edit) { QTest::newRow(name) << std::move(edit); };
    add("schema", [](Catalog &c) { c.addSchema("sales"); });
    add("nullability", [](Catalog &c) { orders(c).columns[1].notNull = true; });
    add("type", [](Catalog &c) { orders(c).columns[1].type.name = "varchar(20)"; });
    add("empty default", [](Catalog &c) { orders(c).columns[1].defaultExpression = ""; });
    add("identity", [](Catalog &c) { orders(c).columns[0].identity = Identity::Always; });
    add("column order", [](Catalog &c) { std::swap(orders(c).columns[0], orders(c).columns[1]); });
    add("deferrable key", [](Catalog &c) { orders(c).primaryKey->deferrable = true; });
    add("check",
        [](Catalog &c) { orders(c).checks.push_back({.name = "c", .expression = "id > 0"}); });
    add("foreign key", [](Catalog &c) {
        orders(c).foreignKeys.push_back({.columns = {"id"}, .target = {"public", "x"}});
    });
    add("partial index", [](Catalog &c) {
        orders(c).indexes["i"] = {.name = "i", .parts = {{.column = "id"}}, .predicate = "id > 1"};
    });
    add("invalid index",
        [](Catalog &c) { orders(c).indexes["i"] = {.name = "i", .valid = false}; });
    add("trigger", [](Catalog &c) { orders(c).triggers["t"] = {.name = "t", .definition = "…"}; });
    add("option", [](Catalog &c) { orders(c).options["fillfactor"] = "70"; });
    add("comment", [](Catalog &c) { orders(c).comment = "what was bought"; });
    add("view", [](Catalog &c) { c.views[{"public", "v"}] = {.name = {"public", "v"}}; });
    add("sequence", [](Catalog &c) { c.sequences[{"public", "s"}] = {.name = {"public", "s"}}; });
    add("enum", [](Catalog &c) {
        c.enums[{"public", "e"}] = {.name = {"public", "e"}, .labels = {"a"}};
    });
}

void TestFingerprint::everyFactChangesIt()
{
    QFETCH(Edit, edit);
    Catalog edited = shop();
    edit(edited);
    QVERIFY(fingerprint(edited) != fingerprint(shop()));
}

void TestFingerprint::brokenTextIsNoFailure()
{
    Catalog catalog = shop();
    orders(catalog).comment = "cut \xE2\x82";
    QVERIFY(canonicalJson(catalog).find("\xEF\xBF\xBD") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
