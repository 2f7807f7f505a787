// What is made for itself: the nodes of the graph, and each behind its schema.
#include "models/engine/postgres/graph_building.h"
#include "models/engine/postgres/postgres_access.h"

namespace sluice::postgres {

using namespace catalog;

bool GraphBuilding::isWanted(const QualifiedName &owner) const
{
    return m_owners == nullptr || m_owners->contains(owner);
}

void GraphBuilding::node(const ObjectId &id, Stage stage)
{
    if (!isWanted(id.owner)) {
        return;
    }
    m_graph.add({id, stage});
    const ObjectId schema{ObjectKind::Schema, {id.owner.schema, {}}, {}};
    m_graph.addEdge({id, stage}, {schema, Stage::Whole});
    if (m_stoodFor.contains(id) && stage == Stage::Whole) {
        node(id, Stage::Stand);
        m_graph.addEdge({id, Stage::Whole}, {id, Stage::Stand});
    }
}

template<typename Items>
void GraphBuilding::parts(ObjectKind kind, const QualifiedName &owner, const Items &items)
{
    for (const auto &item : items) {
        if constexpr (requires { item.second; }) {
            node({kind, owner, item.first});
            attachable({kind, owner, item.first}, item.second);
        } else {
            node({kind, owner, item.name});
            attachable({kind, owner, item.name}, item);
        }
    }
}

template<typename Item>
void GraphBuilding::attachable(const ObjectId &id, const Item &item)
{
    if (ddl::hasIndex(id.kind)) { // others may be called the same
        m_indexes[{id.owner.schema, id.part}] = id;
    }
    m_parts[id.owner].push_back(id);
    if constexpr (requires { item.options; }) {
        if (item.options.contains("attached_to")) {
            node(id, Stage::Attached);
            m_graph.addEdge({id, Stage::Attached}, {id, Stage::Whole});
            m_attached.emplace_back(id, ddl::qualifiedNames(item.options.at("attached_to")).back());
        }
    }
}

template<typename Map>
void GraphBuilding::objects(ObjectKind kind, const Map &map)
{
    for (const auto &[name, object] : map) {
        node({kind, name, {}});
    }
}

void GraphBuilding::addNodes()
{
    for (const auto &[name, schema] : m_catalog.schemas) {
        m_graph.add({{ObjectKind::Schema, {name, {}}, {}}, Stage::Whole});
    }
    for (const auto &[name, extension] : m_catalog.extensions) {
        const ObjectId id{ObjectKind::Extension, {{}, name}, {}};
        node(id);
        edge(id, {ObjectKind::Schema, {extension.schema, {}}, {}});
    }
    objects(ObjectKind::Enum, m_catalog.enums);
    objects(ObjectKind::Domain, m_catalog.domains);
    objects(ObjectKind::CompositeType, m_catalog.composites);
    objects(ObjectKind::Routine, m_catalog.routines);
    objects(ObjectKind::Sequence, m_catalog.sequences);
    objects(ObjectKind::View, m_catalog.views);
    for (const auto &[id, object] : m_catalog.others) {
        if (id.kind != ObjectKind::EventTrigger) { // made last of all: they watch what is made
            node(id);
        }
    }
    for (const auto &[name, table] : m_catalog.tables) {
        if (isWanted(name)) {
            addTable(table);
        }
    }
    for (const auto &[name, view] : m_catalog.views) {
        parts(ObjectKind::Index, name, view.indexes);
        parts(ObjectKind::Trigger, name, view.triggers);
        parts(ObjectKind::Rule, name, view.rules);
    }
    for (const auto &[name, sequence] : m_catalog.sequences) {
        if (sequence.ownedBy) {
            const ObjectId id{ObjectKind::Sequence, name, {}};
            node(id, Stage::Attached);
            m_graph.addEdge({id, Stage::Attached}, {id, Stage::Whole});
            m_graph.addEdge({id, Stage::Attached},
                            {{ObjectKind::Table, sequence.ownedBy->owner, {}}, Stage::Whole});
        }
    }
    for (const auto &[name, domain] : m_catalog.domains) {
        addApartChecks(name, domain.checks, {ObjectKind::Domain, name, {}});
    }
    for (const auto &[index, parent] : m_attached) {
        const auto found = m_indexes.find(
            {parent.schema.empty() ? schemaOfParent(index.owner) : parent.schema, parent.name});
        if (found != m_indexes.end()) {
            m_graph.addEdge({index, Stage::Attached}, {found->second, Stage::Whole});
        }
    }
}

std::string GraphBuilding::schemaOfParent(const QualifiedName &partition) const
{
    const auto table = m_catalog.tables.find(partition);
    const auto parents = table == m_catalog.tables.end() ? std::vector<QualifiedName>()
                                                         : ddl::parentsOf(table->second);
    return parents.empty() ? partition.schema : parents.front().schema;
}

void GraphBuilding::addApartChecks(const QualifiedName &owner, const std::vector<Check> &checks,
                                   const ObjectId &of)
{
    for (const Check &check : checks) {
        const ObjectId id{ObjectKind::Check, owner, check.name};
        if (ddl::isLate(check) || m_apart.contains(id)) {
            node(id);
            edge(id, of);
        }
    }
}

void GraphBuilding::addTable(const Table &table)
{
    const QualifiedName &name = table.name;
    const ObjectId id{ObjectKind::Table, name, {}};
    node(id);
    if (table.kind == TableKind::Partition) {
        node(id, Stage::Attached);
    }
    if (!ddl::hasKeysInside(table)) {
        if (table.primaryKey) {
            parts(ObjectKind::PrimaryKey, name, std::vector{*table.primaryKey});
        }
        parts(ObjectKind::Unique, name, table.uniques);
        parts(ObjectKind::Exclusion, name, table.exclusions);
    }
    parts(ObjectKind::Index, name, table.indexes);
    parts(ObjectKind::ForeignKey, name, table.foreignKeys);
    parts(ObjectKind::Trigger, name, table.triggers);
    parts(ObjectKind::Rule, name, table.rules);
    parts(ObjectKind::Policy, name, table.policies);
    addApartChecks(name, table.checks, id);
    for (const Column &column : table.columns) {
        const ObjectId its{ObjectKind::Default, name, column.name};
        if (m_apart.contains(its)) {
            node(its);
            edge(its, id);
        }
    }
}

} // namespace sluice::postgres
