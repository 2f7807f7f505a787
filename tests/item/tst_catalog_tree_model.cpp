// The object tree: its shape over a real database, its merging of a changed one, and its filter.
#include "models/item/catalog_sections.h"
#include "models/item/catalog_tree_model.h"
#include "models/item/roles.h"
#include "models/item/row_count_text.h"
#include "tests/session/open_session.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::item;
using namespace sluice::tests;
using namespace Qt::Literals::StringLiterals;
using catalog::ObjectKind;

namespace {

const std::string kShop = "CREATE TABLE customers(id INTEGER PRIMARY KEY, email TEXT NOT NULL);"
                          "CREATE TABLE orders(id INTEGER PRIMARY KEY,"
                          " customer_id INTEGER REFERENCES customers, total REAL CHECK(total > 0));"
                          "CREATE INDEX orders_total ON orders(total);"
                          "CREATE TRIGGER orders_touch AFTER UPDATE ON orders BEGIN SELECT 1; END;"
                          "CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 100;";

QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        list.append(model.index(row, 0, parent).data().toString());
    }
    return list;
}

QModelIndex child(const QAbstractItemModel &model, const QString &name,
                  const QModelIndex &parent = {})
{
    return model.index(static_cast<int>(names(model, parent).indexOf(name)), 0, parent);
}

catalog::ObjectId table(const char *name)
{
    return {ObjectKind::Table, {"main", name}, {}};
}

// The shop as its own reader sees it, to be changed by hand.
catalog::Catalog shop()
{
    const SqliteFile file(kShop);
    OpenSession open(file.path());
    return *open.session().catalog();
}

struct Tree
{
    CatalogTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    void show(const catalog::Catalog &catalog)
    {
        model.setCatalog(std::make_shared<catalog::Catalog>(catalog));
    }
};

} // namespace

class TestCatalogTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsHoldObjectsAndTablesTheirParts();
    void nodesTellWhatTheyAre();
    void severalSchemasAreTheTop();
    void emptySectionsAreLeftOut();
    void aNewCatalogKeepsWhatStays();
    void movedAndRenamedColumnsEndInOrder();
    void exactCountsReplaceEstimates();
    void rowCountsAreToldShortly_data();
    void rowCountsAreToldShortly();
    void everyKindStandsInASection();
    void partitionsStandUnderTheirParents();
    void shadowTablesStandUnderTheirVirtualTable();
    void tablesShowTheirGuards();
    void whatCouldNotBeReadSaysWhy();
    void hostileNamesAreVisibleAndTipsArePlain();
    void thousandsOfTablesBuildTheirPartsWhenAsked();
    void theFilterFindsObjectsAndColumns();
    void theFilterOfNothingShowsAll();
    void theFilterKnowsLettersBeyondAscii();
    void whatTheFilterShowsKeepsItsIndex();
    void aChangedCatalogStaysFiltered();
};

void TestCatalogTreeModel::sectionsHoldObjectsAndTablesTheirParts()
{
    Tree tree;
    tree.show(shop());
    QCOMPARE(names(tree.model), (QStringList{u"TABLES"_s, u"VIEWS"_s, u"TRIGGERS"_s}));
    const QModelIndex tables = tree.model.index(0, 0);
    QCOMPARE(names(tree.model, tables), (QStringList{u"customers"_s, u"orders"_s}));
    const QStringList parts = names(tree.model, child(tree.model, u"orders"_s, tables));
    QCOMPARE(parts.mid(0, 4),
             (QStringList{u"id"_s, u"customer_id"_s, u"total"_s, u"orders_total"_s}));
    QCOMPARE(parts.last(), u"orders_touch"_s);
    QCOMPARE(names(tree.model, tree.model.index(2, 0)), QStringList{u"orders_touch"_s});
}

void TestCatalogTreeModel::nodesTellWhatTheyAre()
{
    Tree tree;
    tree.show(shop());
    const QModelIndex orders = tree.model.indexOf(table("orders"));
    QCOMPARE(orders.data().toString(), u"orders"_s);
    QCOMPARE(orders.data(ObjectKindRole).toInt(), static_cast<int>(ObjectKind::Table));
    QCOMPARE(orders.parent().data(ObjectKindRole).toInt(), -1);
    QVERIFY(!tree.model.flags(orders.parent()).testFlag(Qt::ItemIsSelectable));
    const QModelIndex column = child(tree.model, u"customer_id"_s, orders);
    QCOMPARE(column.data(AsideRole).toString(), u"INTEGER"_s);
    QCOMPARE(column.data(ObjectNameRole).toString(), u"orders"_s);
    QCOMPARE(column.data(ObjectPartRole).toString(), u"customer_id"_s);
    QCOMPARE(column.data(ReferenceRole).toString(), u"customers"_s);
    QVERIFY(child(tree.model, u"id"_s, orders).data(KeyRole).toBool());
    QVERIFY(tree.model.objectAt(column)
            == (catalog::ObjectId{ObjectKind::Column, {"main", "orders"}, "customer_id"}));
    QVERIFY(!tree.model.indexOf(table("nothing")).isValid());
}

void TestCatalogTreeModel::severalSchemasAreTheTop()
{
    catalog::Catalog catalog;
    catalog.addSchema("public");
    catalog.addSchema("sales");
    catalog.tables[{"sales", "orders"}].name = {"sales", "orders"};
    catalog.enums[{"public", "mood"}] = {{"public", "mood"}, {"sad", "ok"}};
    catalog.sequences[{"public", "ids"}] = {.name = {"public", "ids"}};
    Tree tree;
    tree.show(catalog);
    QCOMPARE(names(tree.model), (QStringList{u"public"_s, u"sales"_s}));
    QCOMPARE(names(tree.model, tree.model.index(0, 0)), (QStringList{u"TYPES"_s, u"SEQUENCES"_s}));
    QCOMPARE(names(tree.model, tree.model.index(1, 0)), QStringList{u"TABLES"_s});
    const QModelIndex orders = tree.model.indexOf({ObjectKind::Table, {"sales", "orders"}, {}});
    QCOMPARE(orders.parent().parent().data().toString(), u"sales"_s);
}

void TestCatalogTreeModel::emptySectionsAreLeftOut()
{
    Tree tree;
    tree.show({});
    QCOMPARE(tree.model.rowCount(), 0);
    tree.model.setCatalog(nullptr);
    QCOMPARE(tree.model.rowCount(), 0);
}

void TestCatalogTreeModel::aNewCatalogKeepsWhatStays()
{
    catalog::Catalog catalog = shop();
    Tree tree;
    tree.show(catalog);
    const QPersistentModelIndex orders = tree.model.indexOf(table("orders"));
    const QPersistentModelIndex customers = tree.model.indexOf(table("customers"));
    QSignalSpy reset(&tree.model, &CatalogTreeModel::modelReset);
    catalog.tables.erase({"main", "customers"});
    catalog.tables[{"main", "invoices"}].name = {"main", "invoices"};
    catalog.views.clear();
    tree.show(catalog);
    QCOMPARE(reset.count(), 0);
    QVERIFY(!customers.isValid());
    QCOMPARE(orders.data().toString(), u"orders"_s);
    QCOMPARE(names(tree.model, orders.parent()), (QStringList{u"invoices"_s, u"orders"_s}));
    QCOMPARE(names(tree.model), (QStringList{u"TABLES"_s, u"TRIGGERS"_s}));
}

void TestCatalogTreeModel::movedAndRenamedColumnsEndInOrder()
{
    catalog::Catalog catalog = shop();
    Tree tree;
    tree.show(catalog);
    std::vector<catalog::Column> &columns = catalog.tables.at({"main", "orders"}).columns;
    std::swap(columns[0], columns[2]);
    columns[1].name = "buyer_id";
    columns[0].type.name = "DECIMAL";
    tree.show(catalog);
    const QModelIndex orders = tree.model.indexOf(table("orders"));
    QCOMPARE(names(tree.model, orders).mid(0, 3),
             (QStringList{u"total"_s, u"buyer_id"_s, u"id"_s}));
    QCOMPARE(tree.model.index(0, 0, orders).data(AsideRole).toString(), u"DECIMAL"_s);
}

void TestCatalogTreeModel::exactCountsReplaceEstimates()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    catalog::Catalog catalog = shop();
    catalog.tables.at({"main", "orders"}).estimatedRows = 1'234'567;
    Tree tree;
    tree.show(catalog);
    const QModelIndex orders = tree.model.indexOf(table("orders"));
    QCOMPARE(orders.data(AsideRole).toString(), u"~1.2 M"_s);
    QSignalSpy changed(&tree.model, &CatalogTreeModel::dataChanged);
    tree.model.setRowCount({"main", "orders"}, 212'408);
    QCOMPARE(orders.data(AsideRole).toString(), u"212,408"_s);
    QCOMPARE(changed.count(), 1);
}

void TestCatalogTreeModel::rowCountsAreToldShortly_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << qint64{0} << u"~0"_s;
    QTest::newRow("few") << qint64{412} << u"~412"_s;
    QTest::newRow("thousands") << qint64{8'800} << u"~8.8 k"_s;
    QTest::newRow("many thousands") << qint64{88'123} << u"~88 k"_s;
    QTest::newRow("nearly a million") << qint64{999'900} << u"~1.0 M"_s;
    QTest::newRow("millions") << qint64{24'000'000} << u"~24 M"_s;
    QTest::newRow("thousands of millions") << qint64{3'400'000'000} << u"~3.4 G"_s;
}

void TestCatalogTreeModel::rowCountsAreToldShortly()
{
    QFETCH(qint64, rows);
    QFETCH(QString, expected);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(estimateText(rows), expected);
}

void TestCatalogTreeModel::everyKindStandsInASection()
{
    catalog::Catalog catalog;
    catalog.addSchema("public");
    for (int kind = 0; kind <= static_cast<int>(ObjectKind::Statistics); ++kind) {
        const auto each = static_cast<ObjectKind>(kind);
        if (!sectionOf(each).empty()) {
            const catalog::ObjectId id{each, {"", "it " + catalog::kindName(each)}, {}};
            catalog.others[id] = {.id = id, .statements = {"MAKE IT"}};
        }
    }
    Tree tree;
    tree.show(catalog);
    for (const auto &[id, object] : catalog.others) {
        const QModelIndex index = tree.model.indexOf(id);
        QVERIFY2(index.isValid(), id.owner.name.c_str());
        QCOMPARE(index.parent().data().toString(), sectionText(sectionOf(id.kind)));
        QVERIFY(id.kind < ObjectKind::RangeType || id.kind == ObjectKind::Routine
                || id.kind == ObjectKind::Extension // those have places of their own
                || index.data(Qt::ToolTipRole).toString().contains(u"MAKE IT;"_s));
    }
}

void TestCatalogTreeModel::partitionsStandUnderTheirParents()
{
    catalog::Catalog catalog;
    catalog.addSchema("public");
    const auto add = [&catalog](const char *name, const char *parent) {
        catalog::Table &table = catalog.tables[{"public", name}];
        table.name = {"public", name};
        if (*parent != 0) {
            table.options["partition_of"] = parent;
        }
    };
    add("a \"b\".c", "");
    add("child", "public.\"a \"\"b\"\".c\"");
    add("grandchild", "public.child");
    add("lost", "public.nowhere");
    add("round", "public.round");
    Tree tree;
    tree.show(catalog);
    const QModelIndex tables = tree.model.index(0, 0);
    QCOMPARE(names(tree.model, tables), (QStringList{u"a \"b\".c"_s, u"lost"_s, u"round"_s}));
    const QModelIndex deep = tree.model.indexOf({ObjectKind::Table, {"public", "grandchild"}, {}});
    QCOMPARE(deep.parent().data().toString(), u"child"_s);
    QCOMPARE(deep.parent().parent().data().toString(), u"a \"b\".c"_s);
}

void TestCatalogTreeModel::shadowTablesStandUnderTheirVirtualTable()
{
    const SqliteFile file("CREATE VIRTUAL TABLE docs USING fts5(body)");
    OpenSession open(file.path());
    Tree tree;
    tree.show(*open.session().catalog());
    QCOMPARE(names(tree.model, tree.model.index(0, 0)), QStringList{u"docs"_s});
    const QModelIndex shadow = tree.model.indexOf(table("docs_content"));
    QCOMPARE(shadow.parent().data().toString(), u"docs"_s);
}

void TestCatalogTreeModel::tablesShowTheirGuards()
{
    catalog::Catalog catalog = shop();
    catalog::Table &orders = catalog.tables.at({"main", "orders"});
    orders.policies["own"] = {.name = "own", .command = "SELECT", .usingExpression = "mine"};
    orders.rules["quiet"] = {.name = "quiet", .definition = "CREATE RULE quiet"};
    orders.exclusions = {{.name = "apart", .definition = "EXCLUDE USING gist (a WITH &&)"}};
    Tree tree;
    tree.show(catalog);
    const auto part = [&tree](ObjectKind kind, const char *name) {
        return tree.model.indexOf({kind, {"main", "orders"}, name});
    };
    QCOMPARE(part(ObjectKind::Policy, "own").data(AsideRole).toString(), u"SELECT"_s);
    QVERIFY(part(ObjectKind::Policy, "own").data(Qt::ToolTipRole).toString().contains(u"mine"_s));
    QVERIFY(part(ObjectKind::Rule, "quiet").isValid());
    QVERIFY(part(ObjectKind::Exclusion, "apart").data(AsideRole).toString().contains(u"gist"_s));
}

void TestCatalogTreeModel::whatCouldNotBeReadSaysWhy()
{
    catalog::Catalog catalog = shop();
    catalog.unread = {{.what = "function public.total", .why = "permission <denied>"}};
    Tree tree;
    tree.show(catalog);
    QCOMPARE(names(tree.model).last(), u"NOT READ"_s);
    const QModelIndex note = tree.model.index(0, 0, child(tree.model, u"NOT READ"_s));
    QCOMPARE(note.data().toString(), u"function public.total"_s);
    QVERIFY(note.data(Qt::ToolTipRole).toString().contains(u"permission &lt;denied&gt;"_s));
    QVERIFY(!tree.model.objectAt(note));
}

void TestCatalogTreeModel::hostileNamesAreVisibleAndTipsArePlain()
{
    catalog::Catalog catalog = shop();
    const catalog::QualifiedName name{"main", "a\n\u202Eb\x01"};
    catalog.tables[name] = {.name = name, .comment = "<b>bold</b>\n\u202Eend"};
    Tree tree;
    tree.show(catalog);
    const QModelIndex index = tree.model.indexOf({ObjectKind::Table, name, {}});
    const QString shown = index.data().toString();
    QVERIFY(std::ranges::none_of(shown, [](QChar c) { return c < u' ' || c == QChar(0x202E); }));
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"&lt;b&gt;bold"_s));
    QVERIFY(!tip.contains(QChar(0x202E)));
}

void TestCatalogTreeModel::thousandsOfTablesBuildTheirPartsWhenAsked()
{
    catalog::Catalog catalog;
    catalog.addSchema("main");
    for (int i = 0; i < 10'000; ++i) {
        const catalog::QualifiedName name{"main", "table_" + std::to_string(i)};
        catalog.tables[name] = {.name = name, .columns = std::vector<catalog::Column>(10)};
    }
    const auto snapshot = std::make_shared<const catalog::Catalog>(catalog);
    CatalogTreeModel model;
    QSignalSpy inserted(&model, &CatalogTreeModel::rowsInserted);
    QElapsedTimer clock;
    clock.start();
    model.setCatalog(snapshot);
    qInfo() << "10,000 tables in" << clock.nsecsElapsed() / 1000 << "µs";
    QCOMPARE(inserted.count(), 1);
    QVERIFY(model.hasChildren(model.index(9'999, 0, model.index(0, 0))));
    QCOMPARE(model.rowCount(model.index(9'999, 0, model.index(0, 0))), 10);
}

void TestCatalogTreeModel::theFilterFindsObjectsAndColumns()
{
    Tree tree;
    tree.show(shop());
    CatalogTreeModel &model = tree.model;
    model.setFilter(u"EMAIL"_s); // a column: its table stays, with that column alone
    QCOMPARE(names(model), QStringList{u"TABLES"_s});
    const QModelIndex customers = model.index(0, 0, model.index(0, 0));
    QCOMPARE(customers.data().toString(), u"customers"_s);
    QCOMPARE(names(model, customers), QStringList{u"email"_s});

    model.setFilter(u"custom"_s); // the table with all it has, and the column that points there
    QCOMPARE(names(model, model.index(0, 0)), (QStringList{u"customers"_s, u"orders"_s}));
    const QModelIndex whole = model.index(0, 0, model.index(0, 0));
    QCOMPARE(names(model, whole).mid(0, 2), (QStringList{u"id"_s, u"email"_s}));

    model.setFilter(u"orders.tot"_s);
    const QModelIndex orders = model.index(0, 0, model.index(0, 0));
    QCOMPARE(names(model, orders),
             (QStringList{u"total"_s, u"total > 0"_s})); // the check has no name

    model.setFilter(u"tables"_s); // a heading is no object
    QCOMPARE(model.rowCount(), 0);
}

void TestCatalogTreeModel::theFilterOfNothingShowsAll()
{
    Tree tree;
    tree.show(shop());
    const QStringList all = names(tree.model);
    tree.model.setFilter(u"nothing like it"_s);
    QCOMPARE(tree.model.rowCount(), 0);
    tree.model.setFilter(u"  "_s);
    QCOMPARE(names(tree.model), all);
}

void TestCatalogTreeModel::theFilterKnowsLettersBeyondAscii()
{
    Tree tree;
    catalog::Catalog named = shop();
    named.tables[{"main", "Größen"}] = {.name = {"main", "Größen"}};
    tree.show(named);
    for (const QString &text : {u"größ"_s, u"GRÖ"_s, u"gr en"_s}) {
        tree.model.setFilter(text);
        QCOMPARE(names(tree.model, tree.model.index(0, 0)), QStringList{u"Größen"_s});
    }
}

// What a view has expanded or selected stays so while it is in sight.
void TestCatalogTreeModel::whatTheFilterShowsKeepsItsIndex()
{
    Tree tree;
    tree.show(shop());
    const QPersistentModelIndex orders = tree.model.indexOf(table("orders"));
    const QPersistentModelIndex total =
        tree.model.indexOf({ObjectKind::Column, {"main", "orders"}, "total"});
    const QPersistentModelIndex customers = tree.model.indexOf(table("customers"));
    tree.model.setFilter(u"tot"_s);
    QCOMPARE(QModelIndex(orders), tree.model.indexOf(table("orders")));
    QCOMPARE(orders.row(), 0);
    QCOMPARE(total.row(), 0);
    QVERIFY(!customers.isValid());
    QVERIFY(!tree.model.indexOf(table("customers")).isValid());
    tree.model.setFilter({});
    QCOMPARE(orders.row(), 1);
    QCOMPARE(total.data().toString(), u"total"_s);
}

void TestCatalogTreeModel::aChangedCatalogStaysFiltered()
{
    Tree tree;
    catalog::Catalog now = shop();
    tree.show(now);
    tree.model.setFilter(u"cust"_s);
    now.tables[{"main", "custom_fields"}] = {.name = {"main", "custom_fields"}};
    now.tables[{"main", "zebras"}] = {.name = {"main", "zebras"}};
    now.tables.erase({"main", "orders"});
    tree.show(now);
    QCOMPARE(names(tree.model, tree.model.index(0, 0)),
             (QStringList{u"custom_fields"_s, u"customers"_s}));
    tree.model.setRowCount({"main", "zebras"}, 7); // out of sight
    tree.model.setFilter({});
    QCOMPARE(tree.model.indexOf(table("zebras")).data(AsideRole).toString(), u"7"_s);
}

QTEST_GUILESS_MAIN(TestCatalogTreeModel)
#include "tst_catalog_tree_model.moc"
