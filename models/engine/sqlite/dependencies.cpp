#include "models/engine/sqlite/dependencies.h"

#include "models/base/text.h"
#include "models/engine/sqlite/references.h"

namespace sluice::sqlite {

namespace {

using catalog::Catalog;
using catalog::ObjectId;
using catalog::ObjectKind;
using catalog::QualifiedName;

// Tables and views by schema and lower-case name.
using Known = std::map<QualifiedName, ObjectId>;

Known knownObjects(const Catalog &catalog)
{
    Known known;
    const auto add = [&](const QualifiedName &name, ObjectKind kind) {
        known.emplace(QualifiedName{name.schema, toLowerAscii(name.name)},
                      ObjectId{.kind = kind, .owner = name});
    };
    for (const auto &[name, table] : catalog.tables) {
        add(name, ObjectKind::Table);
    }
    for (const auto &[name, view] : catalog.views) {
        add(name, ObjectKind::View);
    }
    return known;
}

void addReferences(Catalog &catalog, const Known &known, const ObjectId &dependent,
                   const std::string &definition)
{
    for (const std::string &name : referencedNames(definition)) {
        const auto object = known.find({dependent.owner.schema, name});
        if (object != known.end() && object->second != dependent) {
            catalog.dependencies.insert({.dependent = dependent, .on = object->second});
        }
    }
}

void addTriggers(Catalog &catalog, const Known &known, const ObjectId &owner,
                 const std::map<std::string, catalog::Trigger> &triggers)
{
    for (const auto &[name, trigger] : triggers) {
        const ObjectId id{.kind = ObjectKind::Trigger, .owner = owner.owner, .part = name};
        catalog.dependencies.insert({.dependent = id, .on = owner});
        addReferences(catalog, known, id, trigger.definition);
    }
}

} // namespace

void addDependencies(Catalog &catalog)
{
    const Known known = knownObjects(catalog);
    for (const auto &[name, table] : catalog.tables) {
        addTriggers(catalog, known, {.kind = ObjectKind::Table, .owner = name}, table.triggers);
    }
    for (const auto &[name, view] : catalog.views) {
        const ObjectId id{.kind = ObjectKind::View, .owner = name};
        addReferences(catalog, known, id, view.definition);
        addTriggers(catalog, known, id, view.triggers);
    }
}

} // namespace sluice::sqlite
