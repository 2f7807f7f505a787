#include "models/engine/postgres/object_making.h"

#include "models/engine/postgres/postgres_objects.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;
using ddl::Statements;

namespace {

template<typename Item>
const Item &named(const std::vector<Item> &items, const std::string &name)
{
    return *std::find_if(items.begin(), items.end(),
                         [&](const Item &item) { return item.name == name; });
}

const Options &optionsOf(const Table &table, const ObjectId &id)
{
    switch (id.kind) {
    case ObjectKind::PrimaryKey:
        return table.primaryKey->options;
    case ObjectKind::Unique:
        return named(table.uniques, id.part).options;
    case ObjectKind::Exclusion:
        return named(table.exclusions, id.part).options;
    default: // an index
        return table.indexes.at(id.part).options;
    }
}

} // namespace

Statements ObjectMaking::make(const GraphNode &node)
{
    m_sql.clear();
    if (node.stage == Stage::Stand) {
        makeStandIn(node.id);
    } else if (node.stage == Stage::Attached) {
        attach(node.id);
    } else if (!node.id.part.empty()) {
        makePart(node.id);
    } else {
        makeObject(node.id);
    }
    return m_sql;
}

void ObjectMaking::makeStandIn(const ObjectId &id)
{
    m_stoodFor.insert(id);
    if (id.kind == ObjectKind::View) {
        add(ddl::createPlaceholder(m_catalog.views.at(id.owner)));
    } else {
        add("CREATE TYPE " + ddl::name(id.owner));
    }
}

void ObjectMaking::makeObject(const ObjectId &id)
{
    const QualifiedName &name = id.owner;
    switch (id.kind) {
    case ObjectKind::Schema:
        if (name.schema != "public") { // every database has it
            add("CREATE SCHEMA " + ddl::name(name.schema));
        }
        break;
    case ObjectKind::Extension:
        add(ddl::createExtension(m_catalog.extensions.at(name.name)));
        break;
    case ObjectKind::Enum:
        add(ddl::createEnum(m_catalog.enums.at(name)));
        break;
    case ObjectKind::Domain:
        add(ddl::createDomain(m_catalog.domains.at(name), m_order.apart));
        break;
    case ObjectKind::CompositeType:
        add(ddl::createComposite(m_catalog.composites.at(name)));
        break;
    case ObjectKind::Routine:
        add(ddl::routine(m_catalog.routines.at(name)));
        break;
    case ObjectKind::Sequence:
        add(ddl::createSequence(m_catalog.sequences.at(name)));
        break;
    case ObjectKind::Table:
        add(ddl::createTable(m_catalog.tables.at(name), m_catalog, m_order.apart));
        add(ddl::tableSettings(m_catalog.tables.at(name), m_catalog));
        break;
    case ObjectKind::View:
        makeView(id);
        break;
    default: // known by its text
        makeText(m_catalog.others.at(id));
        break;
    }
}

// The first statement of a base type, or of a range with a canonical function, makes its shell.
void ObjectMaking::makeText(const TextObject &object)
{
    const bool isType =
        object.id.kind == ObjectKind::BaseType || object.id.kind == ObjectKind::RangeType;
    const bool hasShell = isType && m_stoodFor.contains(object.id) && object.statements.size() > 1;
    add(Statements(object.statements.begin() + (hasShell ? 1 : 0), object.statements.end()));
}

void ObjectMaking::makeView(const ObjectId &id)
{
    const View &view = m_catalog.views.at(id.owner);
    const bool isEmpty = view.materialized && (m_fill == Fill::Later || !view.populated);
    std::string sql = ddl::createView(view, m_stoodFor.contains(id));
    add(std::move(sql) + (isEmpty ? "\nWITH NO DATA" : ""));
    add(ddl::viewSettings(view));
}

void ObjectMaking::makePart(const ObjectId &id)
{
    const auto table = m_catalog.tables.find(id.owner);
    const auto view = m_catalog.views.find(id.owner);
    if (table != m_catalog.tables.end()) {
        makePart(table->second, id);
    } else if (view != m_catalog.views.end()) {
        makePart(view->second, id);
    } else if (id.kind == ObjectKind::Check) {
        add(ddl::addDomainCheck(id.owner, named(m_catalog.domains.at(id.owner).checks, id.part)));
    }
}

void ObjectMaking::makePart(const Table &table, const ObjectId &id)
{
    switch (id.kind) {
    case ObjectKind::Default:
        add(ddl::setDefault(table.name, *table.column(id.part)));
        break;
    case ObjectKind::Check:
        add(ddl::addCheck(table, named(table.checks, id.part)));
        break;
    case ObjectKind::PrimaryKey:
        add(ddl::addKey(table.name, *table.primaryKey, "PRIMARY KEY"));
        break;
    case ObjectKind::Unique:
        add(ddl::addKey(table.name, named(table.uniques, id.part), "UNIQUE"));
        break;
    case ObjectKind::Exclusion:
        add(ddl::addExclusion(table.name, named(table.exclusions, id.part)));
        break;
    case ObjectKind::Index:
        add(ddl::createIndex(table.name, table.indexes.at(id.part)));
        break;
    case ObjectKind::ForeignKey:
        add(ddl::addForeignKey(table, named(table.foreignKeys, id.part)));
        break;
    case ObjectKind::Trigger:
        add(ddl::trigger(table.name, table.triggers.at(id.part)));
        break;
    case ObjectKind::Rule:
        add(ddl::rule(table.name, table.rules.at(id.part)));
        break;
    case ObjectKind::Policy:
        add(ddl::policy(table.name, table.policies.at(id.part)));
        break;
    default: // a table has no other parts
        break;
    }
}

void ObjectMaking::makePart(const View &view, const ObjectId &id)
{
    if (id.kind == ObjectKind::Index) {
        add(ddl::createIndex(view.name, view.indexes.at(id.part), view.materialized));
    } else if (id.kind == ObjectKind::Trigger) {
        add(ddl::trigger(view.name, view.triggers.at(id.part)));
    } else if (id.kind == ObjectKind::Rule) {
        add(ddl::rule(view.name, view.rules.at(id.part)));
    }
}

void ObjectMaking::attach(const ObjectId &id)
{
    if (id.kind == ObjectKind::Sequence) {
        add(ddl::ownSequence(m_catalog.sequences.at(id.owner)));
        return;
    }
    if (id.kind == ObjectKind::Exclusion) { // its parent's has made it
        return;
    }
    const Table &table = m_catalog.tables.at(id.owner);
    if (id.kind == ObjectKind::Table) {
        add(ddl::attachPartition(table));
        return;
    }
    QualifiedName parent = ddl::qualifiedNames(optionsOf(table, id).at("attached_to")).back();
    if (parent.schema.empty()) {
        parent.schema = ddl::parentsOf(table).front().schema;
    }
    add(ddl::attachIndex({id.owner.schema, id.part}, parent));
}

} // namespace sluice::postgres
