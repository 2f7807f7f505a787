// A catalog cut down to some of its schemas.
#include "models/catalog/only_schemas.h"

#include <QTest>

using namespace sluice;
using namespace sluice::catalog;

class TestOnlySchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsFiltered();
    void noNamesKeepEverything();
    void unknownSchemaIsNotFound();

private:
    static Catalog both();
};

// One of everything in the schemas "a" and "b", and a cast in none.
Catalog TestOnlySchemas::both()
{
    Catalog catalog;
    for (const char *schema : {"a", "b"}) {
        const QualifiedName name{schema, "x"};
        catalog.addSchema(schema);
        catalog.tables[name].name = name;
        catalog.views[name].name = name;
        catalog.sequences[name].name = name;
        catalog.enums[name].name = name;
        catalog.domains[name].name = name;
        catalog.composites[name].name = name;
        catalog.routines[name].name = name;
        catalog.extensions[schema] = {.name = schema, .schema = schema};
        catalog.extensions[schema].dependents = {{ObjectKind::Routine, {"a", "x"}, {}},
                                                 {ObjectKind::Routine, {"b", "x"}, {}}};
        catalog.others[{ObjectKind::Collation, name, {}}].id = {ObjectKind::Collation, name, {}};
        catalog.defaultPrivileges.push_back({.role = "r", .schema = schema, .objects = "TABLES"});
        catalog.dependencies.insert(
            {{ObjectKind::View, name, {}}, {ObjectKind::Table, {"a", "x"}, {}}});
    }
    const ObjectId cast{ObjectKind::Cast, {{}, "(a.x AS b.x)"}, {}};
    catalog.others[cast].id = cast;
    catalog.settings["without_public"] = "true";
    return catalog;
}

void TestOnlySchemas::everyKindIsFiltered()
{
    const auto found = onlySchemas(both(), {"b"});
    QVERIFY(found);
    Catalog expected = both();
    expected.schemas.erase("a");
    const QualifiedName gone{"a", "x"};
    expected.tables.erase(gone);
    expected.views.erase(gone);
    expected.sequences.erase(gone);
    expected.enums.erase(gone);
    expected.domains.erase(gone);
    expected.composites.erase(gone);
    expected.routines.erase(gone);
    expected.extensions.erase("a");
    expected.extensions.at("b").dependents.erase({ObjectKind::Routine, gone, {}});
    expected.settings.clear(); // a part of a schema says nothing of what the whole lacks
    expected.others.erase({ObjectKind::Collation, gone, {}});
    expected.others.erase({ObjectKind::Cast, {{}, "(a.x AS b.x)"}, {}});
    expected.defaultPrivileges.erase(expected.defaultPrivileges.begin());
    expected.dependencies.clear(); // each end in another schema, or gone
    QVERIFY(*found == expected);
}

void TestOnlySchemas::noNamesKeepEverything()
{
    const auto found = onlySchemas(both(), {});
    QVERIFY(found && *found == both());
}

void TestOnlySchemas::unknownSchemaIsNotFound()
{
    const auto found = onlySchemas(both(), {"a", "c"});
    QVERIFY(!found && found.error().kind == ErrorKind::NotFound);
}

QTEST_APPLESS_MAIN(TestOnlySchemas)
#include "tst_only_schemas.moc"
