// What happens in a plan, one node each.
#include "models/engine/postgres/partition_rows.h"
#include "models/engine/postgres/plan_graph.h"

namespace sluice::postgres {

using namespace catalog;

// A part goes with its table or view, a sequence with the column that owns it.
bool PlanGraph::goesAlong(const ObjectId &id) const
{
    if (id.kind == ObjectKind::Sequence && m_work.releasedSequences.contains(id)) {
        return false;
    }
    if (id.kind == ObjectKind::Sequence) {
        const auto found = m_now.sequences.find(id.owner);
        return found != m_now.sequences.end() && found->second.ownedBy
               && m_work.isDropped(*found->second.ownedBy);
    }
    const auto goes = [&](ObjectKind kind) { return m_work.isDropped({kind, id.owner, {}}); };
    return !id.part.empty() && (goes(ObjectKind::Table) || goes(ObjectKind::View));
}

void PlanGraph::addNodes()
{
    for (const auto &[node, before] : m_making.graph.edges()) {
        if (m_work.isMade(node.id)) {
            m_graph.add(node);
        }
    }
    for (const auto &[id, fate] : m_work.fates) {
        const bool isMade = fate == Fate::Make || fate == Fate::Remake;
        if (isMade && !m_graph.contains({id, Stage::Whole})) {
            m_graph.add({id, Stage::Whole});
        }
        if (fate == Fate::Change && !goesAlong(id)) {
            m_graph.add({id, Stage::Change});
        }
        if (m_work.aside.contains(id)) {
            m_graph.add({id, Stage::Aside});
        }
        if ((fate == Fate::Drop || fate == Fate::Remake) && !goesAlong(id)) {
            m_graph.add({id, Stage::Drop});
        }
    }
    for (const ObjectId &column : m_work.released) {
        m_graph.add(releaseOf(column));
    }
    for (const auto &[id, owner] : m_work.releasedSequences) {
        m_graph.add(releaseOf(id));
    }
    for (const ObjectId &table : m_work.detached) {
        m_graph.add(releaseOf(table));
        const auto after = m_after.tables.find(table.owner);
        if (after != m_after.tables.end() && !setAside(after->second, m_now, m_after).empty()) {
            m_graph.add({table, Stage::Refill});
        }
    }
    for (const ObjectId &id : m_cut) {
        m_graph.add(id.kind == ObjectKind::View ? releaseOf(id) : GraphNode{id, Stage::Drop});
    }
    for (const auto &rename : m_work.renameConstraints) {
        m_graph.add(renamesIn(rename.table.schema));
    }
    for (const auto &rename : m_work.renameIndexes) {
        m_graph.add(renamesIn(rename.table.schema));
    }
}

// Of all nodes: nothing else can be at an end of an edge.
Owners PlanGraph::owners() const
{
    Owners owners;
    for (const auto &[node, before] : m_graph.edges()) {
        owners.insert(node.id.owner);
    }
    for (const auto &[name, sequence] : m_now.sequences) {
        if (sequence.ownedBy && owners.contains(sequence.ownedBy->owner)) {
            owners.insert(name); // it goes with its column
        }
    }
    return owners;
}

// The node of the object, or of what it is a part of or goes along with.
std::optional<GraphNode> PlanGraph::nodeOf(const ObjectId &id, Stage stage) const
{
    if (m_graph.contains({id, stage})) {
        return GraphNode{id, stage};
    }
    if (stage == Stage::Drop && id.kind == ObjectKind::Column && m_graph.contains(releaseOf(id))) {
        return releaseOf(id);
    }
    if (stage == Stage::Drop && id.kind == ObjectKind::Sequence && goesAlong(id)) {
        return nodeOf(*m_now.sequences.at(id.owner).ownedBy, stage);
    }
    for (const ObjectKind kind :
         {ObjectKind::Table, ObjectKind::View, ObjectKind::CompositeType, ObjectKind::Domain}) {
        const GraphNode owner{{kind, id.owner, {}}, stage};
        if (!id.part.empty() && stage != Stage::Change && m_graph.contains(owner)) {
            return owner;
        }
    }
    return std::nullopt;
}

} // namespace sluice::postgres
