// What must be made before what: the edges of the graph.
#include "models/engine/postgres/graph_building.h"
#include "models/engine/postgres/postgres_access.h"

namespace sluice::postgres {

using namespace catalog;

ObjectGraph GraphBuilding::run()
{
    addNodes();
    for (const auto &[name, table] : m_catalog.tables) {
        if (isWanted(name)) {
            connectTable(table);
        }
    }
    for (const auto &[name, view] : m_catalog.views) {
        for (const auto &[index, facts] : view.indexes) {
            edge({ObjectKind::Index, name, index}, {ObjectKind::View, name, {}});
        }
        connectReaders(ObjectKind::View, name, view.triggers, view.rules);
        for (const Column &column : view.columns) {
            connectType({{ObjectKind::View, name, {}}, Stage::Stand}, column.type);
        }
    }
    connectTypes();
    for (const Dependency &each : m_catalog.dependencies) {
        if (isWanted(each.dependent.owner)) {
            edge(each.dependent, each.on);
        }
    }
    return std::move(m_graph);
}

std::optional<GraphNode> GraphBuilding::makerOf(const ObjectId &id) const
{
    for (const ObjectId &each :
         {id, ObjectId{ObjectKind::Table, id.owner, {}}, ObjectId{ObjectKind::View, id.owner, {}},
          ObjectId{ObjectKind::CompositeType, id.owner, {}},
          ObjectId{ObjectKind::Domain, id.owner, {}}}) {
        if (m_graph.contains({each, Stage::Whole})) {
            return GraphNode{each, Stage::Whole};
        }
    }
    return std::nullopt;
}

ObjectId GraphBuilding::defaultOf(const ObjectId &column)
{
    return {ObjectKind::Default, column.owner, column.part};
}

bool GraphBuilding::isOfDefault(const ObjectId &dependent, const ObjectId &on) const
{
    const bool isType = on.kind == ObjectKind::Enum || on.kind == ObjectKind::Domain
                        || on.kind == ObjectKind::CompositeType || on.kind == ObjectKind::RangeType
                        || on.kind == ObjectKind::BaseType || on.kind == ObjectKind::Collation;
    return dependent.kind == ObjectKind::Column && !isType
           && m_apart.contains(defaultOf(dependent));
}

void GraphBuilding::edge(const ObjectId &dependent, const ObjectId &on)
{
    const auto from = makerOf(isOfDefault(dependent, on) ? defaultOf(dependent) : dependent);
    auto to = makerOf(on);
    if (!from || !to || from->id == to->id) {
        return;
    }
    // A function is content with what stands for a type or a view, a view with what stands for another.
    const bool isContent =
        from->id.kind == ObjectKind::Routine || from->id.kind == ObjectKind::View;
    if (isContent && m_stoodFor.contains(to->id)) {
        to->stage = Stage::Stand;
    }
    m_graph.addEdge(*from, *to);
}

template<typename Triggers, typename Rules>
void GraphBuilding::connectReaders(ObjectKind kind, const QualifiedName &name,
                                   const Triggers &triggers, const Rules &rules)
{
    for (const auto &[part, facts] : triggers) {
        edge({ObjectKind::Trigger, name, part}, {kind, name, {}});
    }
    for (const auto &[part, facts] : rules) {
        edge({ObjectKind::Rule, name, part}, {kind, name, {}});
    }
}

void GraphBuilding::connectTable(const Table &table)
{
    const QualifiedName &name = table.name;
    const ObjectId id{ObjectKind::Table, name, {}};
    std::vector<ObjectId> keys;
    if (table.primaryKey) {
        keys.push_back({ObjectKind::PrimaryKey, name, table.primaryKey->name});
    }
    for (const KeyConstraint &key : table.uniques) {
        keys.push_back({ObjectKind::Unique, name, key.name});
    }
    for (const Exclusion &each : table.exclusions) {
        keys.push_back({ObjectKind::Exclusion, name, each.name});
    }
    for (const auto &[index, facts] : table.indexes) {
        keys.push_back({ObjectKind::Index, name, index});
    }
    for (const ObjectId &key : keys) {
        edge(key, id);
    }
    connectReaders(ObjectKind::Table, name, table.triggers, table.rules);
    for (const auto &[policy, facts] : table.policies) {
        edge({ObjectKind::Policy, name, policy}, id);
    }
    for (const QualifiedName &parent : ddl::parentsOf(table)) {
        connectParent(table, parent, keys);
        connectCopies(table, parent);
    }
    connectForeignKeys(table);
    for (const Column &column : table.columns) {
        connectType({id, Stage::Whole}, column.type);
    }
    for (const QualifiedName &type : ddl::qualifiedNames(ddl::option(table.options, "of_type"))) {
        edge(id, {ObjectKind::CompositeType, type, {}});
    }
    edge(id, {ObjectKind::ForeignServer, {{}, ddl::option(table.options, "server")}, {}});
}

void GraphBuilding::connectCopies(const Table &table, const QualifiedName &parent)
{
    const auto found = m_catalog.tables.find(parent);
    for (const auto &[name, trigger] : table.triggers) {
        if (found == m_catalog.tables.end() || !trigger.definition.empty()) {
            continue;
        }
        const GraphNode copy{{ObjectKind::Trigger, table.name, name}, Stage::Whole};
        m_graph.addEdge(copy, {{ObjectKind::Table, table.name, {}}, Stage::Attached});
        connectCopy(copy, found->second);
    }
}

void GraphBuilding::connectCopy(const GraphNode &copy, const Table &ancestor)
{
    m_graph.addEdge(copy, {{ObjectKind::Trigger, ancestor.name, copy.id.part}, Stage::Whole});
    m_graph.addEdge(copy, {{ObjectKind::Table, ancestor.name, {}}, Stage::Attached});
    for (const QualifiedName &parent : ddl::parentsOf(ancestor)) {
        if (const auto found = m_catalog.tables.find(parent); found != m_catalog.tables.end()) {
            connectCopy(copy, found->second);
        }
    }
}

void GraphBuilding::connectParent(const Table &table, const QualifiedName &parent,
                                  const std::vector<ObjectId> &keys)
{
    const ObjectId id{ObjectKind::Table, table.name, {}};
    const GraphNode whole{id, Stage::Whole};
    const GraphNode attached{id, Stage::Attached};
    const GraphNode its{{ObjectKind::Table, parent, {}}, Stage::Whole};
    if (!m_graph.contains(attached)) {
        m_graph.addEdge(whole, its);
        return;
    }
    m_graph.addEdge(attached, whole);
    m_graph.addEdge(attached, its);
    for (const ObjectId &key : keys) {
        m_graph.addEdge({key, Stage::Whole}, attached);
    }
    for (const ObjectId &of : m_parts[parent]) {
        m_graph.addEdge({of, Stage::Whole}, attached);
    }
}

void GraphBuilding::connectForeignKeys(const Table &table)
{
    for (const ForeignKey &key : table.foreignKeys) {
        const ObjectId id{ObjectKind::ForeignKey, table.name, key.name};
        edge(id, {ObjectKind::Table, table.name, {}});
        edge(id, {ObjectKind::Table, key.target, {}});
        for (const ObjectId &of : m_parts[key.target]) {
            if (ddl::hasIndex(of.kind)) {
                edge(id, of);
            }
        }
    }
}

void GraphBuilding::connectTypes()
{
    for (const auto &[name, domain] : m_catalog.domains) {
        connectType({{ObjectKind::Domain, name, {}}, Stage::Whole}, domain.type);
    }
    for (const auto &[name, type] : m_catalog.composites) {
        for (const Column &column : type.attributes) {
            connectType({{ObjectKind::CompositeType, name, {}}, Stage::Whole}, column.type);
        }
    }
}

void GraphBuilding::connectType(const GraphNode &from, const TypeRef &type)
{
    const std::vector<QualifiedName> names =
        ddl::qualifiedNames(type.name.substr(0, type.name.find_first_of("([")));
    if (names.size() != 1 || names.front().schema.empty()) {
        return;
    }
    for (const ObjectKind kind :
         {ObjectKind::Enum, ObjectKind::Domain, ObjectKind::CompositeType, ObjectKind::RangeType,
          ObjectKind::BaseType, ObjectKind::Table, ObjectKind::View}) {
        m_graph.addEdge(from, {{kind, names.front(), {}}, Stage::Whole});
    }
}

} // namespace sluice::postgres
