// A name is free before it is taken.
#include "models/engine/postgres/plan_graph.h"
#include "models/engine/postgres/postgres_access.h"

#include "models/catalog/visit.h"

namespace sluice::postgres {

using namespace catalog;

namespace {

bool isNamedInSchema(ObjectKind kind)
{
    return isType(kind) || kind == ObjectKind::Table || kind == ObjectKind::View
           || kind == ObjectKind::Sequence;
}

} // namespace

std::vector<PlanGraph::Name> PlanGraph::namesOf(const ObjectId &id)
{
    std::vector<Name> names;
    if (isNamedInSchema(id.kind)) {
        names.push_back({{id.owner.schema, {}}, id.owner.name});
    }
    if (ddl::hasIndex(id.kind)) {
        names.push_back({{id.owner.schema, {}}, id.part});
    }
    if (id.kind != ObjectKind::Index && !id.part.empty() && id.kind != ObjectKind::Column) {
        names.push_back({id.owner, id.part});
    }
    return names;
}

void PlanGraph::connectNames()
{
    std::map<Name, std::set<GraphNode>> freed;
    for (const auto &[node, before] : m_graph.edges()) {
        if (node.stage == (m_work.aside.contains(node.id) ? Stage::Aside : Stage::Drop)) {
            freeNames(node, freed);
        }
    }
    const auto takeName = [&](const GraphNode &node, const Name &name) {
        for (const GraphNode &gone : freed[name]) {
            m_graph.addEdge(node, gone);
        }
    };
    const auto rename = [&](const auto &change) {
        const std::string &schema = change.table.schema;
        takeName(renamesIn(schema), {{schema, {}}, change.to});
        takeName(renamesIn(schema), {change.table, change.to});
        freed[{{schema, {}}, change.from}].insert(renamesIn(schema));
        freed[{change.table, change.from}].insert(renamesIn(schema));
    };
    for (const auto &change : m_work.renameConstraints) {
        rename(change);
    }
    for (const auto &change : m_work.renameIndexes) {
        rename(change);
    }
    for (const auto &[node, before] : std::map(m_graph.edges())) {
        if (node.stage == Stage::Whole) {
            for (const Name &name : namesOf(node.id)) {
                takeName(node, name);
            }
        }
    }
}

void PlanGraph::freeNames(const GraphNode &node, std::map<Name, std::set<GraphNode>> &freed) const
{
    const auto free = [&](const ObjectId &id, const auto &) {
        for (const Name &name : namesOf(id)) {
            freed[name].insert(node);
        }
    };
    free(node.id, 0);
    if (const auto table = m_now.tables.find(node.id.owner);
        node.id.kind == ObjectKind::Table && table != m_now.tables.end()) {
        forEachPart(table->second, free);
    }
    if (const auto view = m_now.views.find(node.id.owner);
        node.id.kind == ObjectKind::View && view != m_now.views.end()) {
        forEachPart(view->second, free);
    }
}

} // namespace sluice::postgres
