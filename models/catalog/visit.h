// Objects of a catalog, whatever their kind: one by its id, or all in turn.
#pragma once

#include "models/catalog/catalog.h"

#include <algorithm>

namespace sluice::catalog {

namespace visiting {

template<typename Map, typename Key>
void see(const Map &objects, const Key &key, auto &seen)
{
    if (const auto found = objects.find(key); found != objects.end()) {
        seen(found->second);
    }
}

void seeNamed(const auto &parts, const std::string &name, auto &seen)
{
    const auto found = std::ranges::find_if(parts, [&](const auto &it) { return it.name == name; });
    if (found != parts.end()) {
        seen(*found);
    }
}

void seePart(const Table &table, const ObjectId &id, auto &seen)
{
    switch (id.kind) {
    case ObjectKind::PrimaryKey:
        if (table.primaryKey && table.primaryKey->name == id.part) {
            seen(*table.primaryKey);
        }
        break;
    case ObjectKind::Unique:
        return seeNamed(table.uniques, id.part, seen);
    case ObjectKind::ForeignKey:
        return seeNamed(table.foreignKeys, id.part, seen);
    case ObjectKind::Check:
        return seeNamed(table.checks, id.part, seen);
    case ObjectKind::Exclusion:
        return seeNamed(table.exclusions, id.part, seen);
    case ObjectKind::Policy:
        return see(table.policies, id.part, seen);
    default: // tables and views have no other parts
        break;
    }
}

void seePart(const View & /*view*/, const ObjectId & /*id*/, auto & /*seen*/) {}

// What tables and views have alike.
void seeSharedPart(const auto &owner, const ObjectId &id, auto &seen)
{
    switch (id.kind) {
    case ObjectKind::Column:
        return seeNamed(owner.columns, id.part, seen);
    case ObjectKind::Index:
        return see(owner.indexes, id.part, seen);
    case ObjectKind::Trigger:
        return see(owner.triggers, id.part, seen);
    case ObjectKind::Rule:
        return see(owner.rules, id.part, seen);
    default:
        return seePart(owner, id, seen);
    }
}

void seeWhole(const Catalog &catalog, const ObjectId &id, auto &seen)
{
    switch (id.kind) {
    case ObjectKind::Schema:
        return see(catalog.schemas, id.owner.schema, seen);
    case ObjectKind::Table:
        return see(catalog.tables, id.owner, seen);
    case ObjectKind::View:
        return see(catalog.views, id.owner, seen);
    case ObjectKind::Sequence:
        return see(catalog.sequences, id.owner, seen);
    case ObjectKind::Enum:
        return see(catalog.enums, id.owner, seen);
    case ObjectKind::Domain:
        return see(catalog.domains, id.owner, seen);
    case ObjectKind::CompositeType:
        return see(catalog.composites, id.owner, seen);
    case ObjectKind::Routine:
        return see(catalog.routines, id.owner, seen);
    case ObjectKind::Extension:
        return see(catalog.extensions, id.owner.name, seen);
    default:
        return see(catalog.others, id, seen);
    }
}

} // namespace visiting

// Calls seen(object) with the object of that id; not at all where there is none.
void visitObject(const Catalog &catalog, const ObjectId &id, auto seen)
{
    using namespace visiting;
    if (id.part.empty()) {
        seeWhole(catalog, id, seen);
    } else if (const auto table = catalog.tables.find(id.owner); table != catalog.tables.end()) {
        seeSharedPart(table->second, id, seen);
    } else if (const auto view = catalog.views.find(id.owner); view != catalog.views.end()) {
        seeSharedPart(view->second, id, seen);
    } else if (const auto domain = catalog.domains.find(id.owner);
               domain != catalog.domains.end()) {
        seeNamed(domain->second.checks, id.part, seen);
    } else if (const auto type = catalog.composites.find(id.owner);
               type != catalog.composites.end()) {
        seeNamed(type->second.attributes, id.part, seen);
    } else {
        see(catalog.others, id, seen);
    }
}

namespace visiting {

template<typename Items>
void eachPart(ObjectKind kind, const QualifiedName &owner, const Items &items, auto &seen)
{
    for (const auto &item : items) {
        if constexpr (requires { item.second; }) {
            seen(ObjectId{kind, owner, item.first}, item.second);
        } else {
            seen(ObjectId{kind, owner, item.name}, item);
        }
    }
}

void eachShared(const auto &owner, auto &seen)
{
    eachPart(ObjectKind::Column, owner.name, owner.columns, seen);
    eachPart(ObjectKind::Index, owner.name, owner.indexes, seen);
    eachPart(ObjectKind::Trigger, owner.name, owner.triggers, seen);
    eachPart(ObjectKind::Rule, owner.name, owner.rules, seen);
}

} // namespace visiting

// Calls seen(id, part) for all that stands in a table, in the order of the fields.
void forEachPart(const Table &table, auto seen)
{
    using namespace visiting;
    eachShared(table, seen);
    if (table.primaryKey) {
        seen(ObjectId{ObjectKind::PrimaryKey, table.name, table.primaryKey->name},
             *table.primaryKey);
    }
    eachPart(ObjectKind::Unique, table.name, table.uniques, seen);
    eachPart(ObjectKind::ForeignKey, table.name, table.foreignKeys, seen);
    eachPart(ObjectKind::Check, table.name, table.checks, seen);
    eachPart(ObjectKind::Exclusion, table.name, table.exclusions, seen);
    eachPart(ObjectKind::Policy, table.name, table.policies, seen);
}
void forEachPart(const View &view, auto seen)
{
    visiting::eachShared(view, seen);
}
void forEachPart(const Domain &domain, auto seen)
{
    visiting::eachPart(ObjectKind::Check, domain.name, domain.checks, seen);
}
void forEachPart(const CompositeType &type, auto seen)
{
    visiting::eachPart(ObjectKind::Column, type.name, type.attributes, seen);
}

// Calls seen(id, object) for all but parts.
void forEachWhole(const Catalog &catalog, auto seen)
{
    for (const auto &[name, schema] : catalog.schemas) {
        seen(ObjectId{ObjectKind::Schema, {name, {}}, {}}, schema);
    }
    for (const auto &[name, extension] : catalog.extensions) {
        seen(ObjectId{ObjectKind::Extension, {{}, name}, {}}, extension);
    }
    const auto all = [&](ObjectKind kind, const auto &map) {
        for (const auto &[key, object] : map) {
            seen(ObjectId{kind, key, {}}, object);
        }
    };
    all(ObjectKind::Enum, catalog.enums);
    all(ObjectKind::Domain, catalog.domains);
    all(ObjectKind::CompositeType, catalog.composites);
    all(ObjectKind::Routine, catalog.routines);
    all(ObjectKind::Table, catalog.tables);
    all(ObjectKind::View, catalog.views);
    all(ObjectKind::Sequence, catalog.sequences);
    for (const auto &[id, object] : catalog.others) {
        seen(id, object);
    }
}

[[nodiscard]] inline bool contains(const Catalog &catalog, const ObjectId &id)
{
    bool found = false;
    visitObject(catalog, id, [&](const auto &) { found = true; });
    return found;
}

} // namespace sluice::catalog
