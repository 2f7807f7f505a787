// What in a plan must come behind what.
#include "models/engine/postgres/plan_graph.h"
#include "models/engine/postgres/postgres_descent.h"
#include "models/engine/postgres/postgres_tables.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

void PlanGraph::addEdge(const std::optional<GraphNode> &dependent,
                        const std::optional<GraphNode> &on)
{
    if (dependent && on) {
        m_graph.addEdge(*dependent, *on);
    }
}

void PlanGraph::addEdges(bool isStrict)
{
    for (const auto &[node, before] : m_making.graph.edges()) {
        for (const GraphNode &each : before) {
            // The parent's indexes are there already: those of a partition must be, before it is attached.
            const bool isOfPartition = each.stage == Stage::Attached
                                       && each.id.kind == ObjectKind::Table
                                       && each.id.owner == node.id.owner;
            isOfPartition ? m_graph.addEdge(each, node) : m_graph.addEdge(node, each);
        }
    }
    const Owners touched = owners();
    for (const Dependency &use : m_work.usesNow) {
        if (!touched.contains(use.on.owner)) {
            continue;
        }
        connectUse(use);
    }
    for (const ObjectId &id : m_cut) {
        if (id.kind == ObjectKind::View) {
            connectEmptied(id);
        }
    }
    std::set<Dependency> usesAfter = usesOf(m_after, &touched);
    addUsesOfParents(usesAfter, m_after, [](const ObjectId &, const Table &) { return true; });
    for (const Dependency &use : usesAfter) {
        for (const Stage stage : {Stage::Whole, Stage::Change}) {
            const auto node = nodeOf(use.dependent, stage);
            addEdge(node, made(use.on, use.dependent));
            const bool isTable = use.on.kind == ObjectKind::Table; // see the families
            if (!isTable && (isStrict || stage == Stage::Whole)) {
                addEdge(node, nodeOf(use.on, Stage::Change));
            }
        }
    }
    for (const auto &[id, owner] : m_work.releasedSequences) {
        addEdge(nodeOf(owner, Stage::Drop), releaseOf(id));
    }
    for (const auto &[node, before] : std::map(m_graph.edges())) {
        connectStages(node);
    }
    connectFamilies();
    connectRefills();
    connectNames();
}

void PlanGraph::connectUse(const Dependency &use)
{
    auto dropped = nodeOf(use.dependent, Stage::Drop);
    const bool isQuery =
        use.dependent.kind == ObjectKind::View || use.dependent.kind == ObjectKind::Column;
    if (dropped && isQuery && m_cut.contains(dropped->id) && !isType(use.on.kind)
        && dropped->id.kind == ObjectKind::View) {
        dropped = releaseOf(dropped->id);
    }
    addEdge(nodeOf(use.on, Stage::Drop), dropped);
    addEdge(nodeOf(use.on, Stage::Change), dropped);
    if (!dropped || isType(use.on.kind)) { // a column gives its type back when it changes
        addEdge(nodeOf(use.on, Stage::Drop), nodeOf(use.dependent, Stage::Change));
    }
}

// Without its query it still has the types of its columns.
void PlanGraph::connectEmptied(const ObjectId &view)
{
    const GraphNode dropped{view, Stage::Drop};
    addEdge(dropped, releaseOf(view));
    for (const Column &column : m_now.views.at(view.owner).columns) {
        const std::string &type = column.type.name;
        for (const QualifiedName &name :
             ddl::qualifiedNames(type.substr(0, type.find_first_of("([")))) {
            for (const ObjectKind kind :
                 {ObjectKind::Enum, ObjectKind::Domain, ObjectKind::CompositeType,
                  ObjectKind::RangeType, ObjectKind::BaseType, ObjectKind::Table,
                  ObjectKind::View}) {
                const ObjectId its{kind, name, {}};
                addEdge(nodeOf(its, Stage::Drop), dropped);
                addEdge(nodeOf(its, Stage::Change), dropped);
                addEdge(nodeOf(its, Stage::Aside), releaseOf(view));
            }
        }
    }
}

// What is made, or what stands for it, where that is enough for the dependent.
std::optional<GraphNode> PlanGraph::made(const ObjectId &on, const ObjectId &dependent) const
{
    auto node = nodeOf(on, Stage::Whole);
    const bool isContent =
        dependent.kind == ObjectKind::Routine || dependent.kind == ObjectKind::View;
    if (node && isContent && m_graph.contains({node->id, Stage::Stand})) {
        node->stage = Stage::Stand;
    }
    return node;
}

// What comes back, comes behind its end; what is in a schema goes before it; a change behind its release.
void PlanGraph::connectStages(const GraphNode &node)
{
    const bool isAside = m_work.aside.contains(node.id);
    const GraphNode freed{node.id, isAside ? Stage::Aside : Stage::Drop};
    const GraphNode schema{{ObjectKind::Schema, {node.id.owner.schema, {}}, {}}, Stage::Drop};
    if (node.stage == Stage::Drop) {
        m_graph.addEdge(schema, node);
        m_graph.addEdge(node, {node.id, Stage::Aside});
    } else {
        m_graph.addEdge(node, freed);
        m_graph.addEdge(node, {schema.id, Stage::Whole});
    }
    if (node.stage == Stage::Change) {
        m_graph.addEdge(node, releaseOf(node.id));
    }
    if (node.stage == Stage::Attached && !node.id.part.empty()) {
        m_graph.addEdge(node, {{ObjectKind::Table, node.id.owner, {}}, Stage::Change});
    }
}

// A change of a parent's column is a change of its children's. A table leaves its parent before either changes,
// and finds its new place when both are what they are to be.
void PlanGraph::connectFamilies()
{
    std::map<QualifiedName, std::vector<GraphNode>> parts;
    for (const auto &[node, before] : m_graph.edges()) {
        if (!node.id.part.empty() && node.stage != Stage::Attached) {
            parts[node.id.owner].push_back(node);
        }
    }
    for (const auto &[name, table] : m_now.tables) {
        const GraphNode own{{ObjectKind::Table, name, {}}, Stage::Change};
        connectFamily(own, parts[name], parts[name]);
        for (const QualifiedName &parent : ddl::parentsOf(table)) {
            connectFamily(own, parts[name], parts[parent]);
        }
    }
    for (const auto &[name, table] : m_after.tables) {
        const GraphNode own{{ObjectKind::Table, name, {}}, Stage::Change};
        const std::vector<QualifiedName> fresh = newParents(table, m_now);
        for (const QualifiedName &parent : ddl::parentsOf(table)) {
            const bool isNew = std::ranges::find(fresh, parent) != fresh.end();
            for (const GraphNode &part : parts[parent]) {
                connectToParent(own, part, isNew ? &table : nullptr);
                if (part.id.kind == ObjectKind::Column) {
                    addEdge(GraphNode{own.id, Stage::Attached}, part);
                }
            }
        }
        for (const QualifiedName &parent : fresh) {
            for (const QualifiedName &ancestor : withAncestors(parent, m_after)) {
                if (ancestor != parent && !staysBelow(table, ancestor, m_now, m_after)) {
                    connectToAncestor(own, parts[ancestor], table);
                }
            }
        }
    }
}

// Rows come back when each partition of their parent has its place.
void PlanGraph::connectRefills()
{
    std::map<QualifiedName, std::vector<GraphNode>> refills;
    for (const auto &[node, before] : m_graph.edges()) {
        if (node.stage == Stage::Refill) {
            refills[ddl::parentsOf(m_after.tables.at(node.id.owner)).front()].push_back(node);
        }
    }
    for (const auto &[name, table] : m_after.tables) {
        for (const QualifiedName &parent : ddl::parentsOf(table)) {
            for (const GraphNode &refill : refills[parent]) {
                for (const Stage stage : {Stage::Change, Stage::Attached}) {
                    addEdge(refill, GraphNode{{ObjectKind::Table, name, {}}, stage});
                }
            }
        }
    }
}

// What comes down comes behind; of a new parent's other parts only columns and checks must be there before.
void PlanGraph::connectToParent(const GraphNode &own, const GraphNode &part, const Table *child)
{
    if (child && part.stage == Stage::Whole && comesDown(part.id, *child, m_now)) {
        addEdge(part, own);
    } else if (!child || part.id.kind == ObjectKind::Column || part.id.kind == ObjectKind::Check) {
        addEdge(own, part);
    }
}

// A check comes down from any height, and goes before where it is made anew.
void PlanGraph::connectToAncestor(const GraphNode &own, const std::vector<GraphNode> &parts,
                                  const Table &child)
{
    for (const GraphNode &part : parts) {
        if (part.id.kind == ObjectKind::Check) {
            connectToParent(own, part, &child);
        }
    }
}

void PlanGraph::connectFamily(const GraphNode &own, const std::vector<GraphNode> &its,
                              const std::vector<GraphNode> &others)
{
    for (const GraphNode &part : others) {
        addEdge(part, releaseOf(own.id));
        if (part.id.owner == own.id.owner) {
            addEdge(own, part);
        }
    }
    for (const GraphNode &part : its) {
        for (const GraphNode &other : others) {
            const bool isSame = part.id.kind == ObjectKind::Column
                                && other.id.kind == ObjectKind::Column
                                && part.id.part == other.id.part;
            if (isSame && part.id.owner != other.id.owner && part.stage != Stage::Drop) {
                addEdge(part, other);
            }
        }
    }
}

} // namespace sluice::postgres
