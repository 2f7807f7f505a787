#include "models/catalog/definition.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::catalog {

namespace {

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
    if (id.kind == ObjectKind::Unique) {
        seeNamed(table.uniques, id.part, seen);
    } else if (id.kind == ObjectKind::ForeignKey) {
        seeNamed(table.foreignKeys, id.part, seen);
    } else if (id.kind == ObjectKind::Check) {
        seeNamed(table.checks, id.part, seen);
    } else if (id.kind == ObjectKind::Exclusion) {
        seeNamed(table.exclusions, id.part, seen);
    } else if (id.kind == ObjectKind::PrimaryKey && table.primaryKey) {
        seen(*table.primaryKey);
    } else if (id.kind == ObjectKind::Policy) {
        see(table.policies, id.part, seen);
    }
}

void seePart(const View & /*view*/, const ObjectId & /*id*/, auto & /*seen*/) {}

// What tables and views have alike.
void seeSharedPart(const auto &owner, const ObjectId &id, auto &seen)
{
    if (id.kind == ObjectKind::Column) {
        seeNamed(owner.columns, id.part, seen);
    } else if (id.kind == ObjectKind::Index) {
        see(owner.indexes, id.part, seen);
    } else if (id.kind == ObjectKind::Trigger) {
        see(owner.triggers, id.part, seen);
    } else if (id.kind == ObjectKind::Rule) {
        see(owner.rules, id.part, seen);
    } else {
        seePart(owner, id, seen);
    }
}

void seeOwner(const Catalog &catalog, const ObjectId &id, auto &seen)
{
    if (id.kind == ObjectKind::Schema) {
        see(catalog.schemas, id.owner.schema, seen);
    } else if (id.kind == ObjectKind::Table) {
        see(catalog.tables, id.owner, seen);
    } else if (id.kind == ObjectKind::View) {
        see(catalog.views, id.owner, seen);
    } else if (id.kind == ObjectKind::Sequence) {
        see(catalog.sequences, id.owner, seen);
    } else if (id.kind == ObjectKind::Enum) {
        see(catalog.enums, id.owner, seen);
    } else if (id.kind == ObjectKind::Domain) {
        see(catalog.domains, id.owner, seen);
    } else if (id.kind == ObjectKind::CompositeType) {
        see(catalog.composites, id.owner, seen);
    } else if (id.kind == ObjectKind::Routine) {
        see(catalog.routines, id.owner, seen);
    } else if (id.kind == ObjectKind::Extension) {
        see(catalog.extensions, id.owner.name, seen);
    } else {
        see(catalog.others, id, seen);
    }
}

void seeObject(const Catalog &catalog, const ObjectId &id, auto seen)
{
    if (id.part.empty()) {
        seeOwner(catalog, id, seen);
    } else if (const auto table = catalog.tables.find(id.owner); table != catalog.tables.end()) {
        seeSharedPart(table->second, id, seen);
    } else if (const auto view = catalog.views.find(id.owner); view != catalog.views.end()) {
        seeSharedPart(view->second, id, seen);
    } else {
        see(catalog.others, id, seen);
    }
}

std::string textOf(const auto &object)
{
    if constexpr (requires { object.statements; }) {
        std::string text;
        for (const std::string &statement : object.statements) {
            text += (text.empty() ? "" : "\n\n") + statement + ";";
        }
        return text;
    } else if constexpr (requires { object.definition; }) {
        return object.definition;
    } else if constexpr (requires { object.usingExpression; }) {
        return object.usingExpression.empty() ? object.checkExpression : object.usingExpression;
    } else if constexpr (requires { object.expression; }) {
        return object.expression;
    } else if constexpr (requires { object.generationExpression; }) {
        return object.defaultExpression.value_or(object.generationExpression);
    } else if constexpr (requires { object.labels; }) {
        return join(object.labels, ", ");
    } else {
        return {};
    }
}

} // namespace

std::string definitionOf(const Catalog &catalog, const ObjectId &id)
{
    std::string text;
    seeObject(catalog, id, [&text](const auto &object) { text = textOf(object); });
    return text;
}

std::string commentOf(const Catalog &catalog, const ObjectId &id)
{
    std::string text;
    seeObject(catalog, id, [&text](const auto &object) { text = object.comment; });
    return text;
}

} // namespace sluice::catalog
