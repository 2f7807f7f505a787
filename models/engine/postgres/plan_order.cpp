#include "models/engine/postgres/plan_graph.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

std::string circleText(const std::vector<GraphNode> &circle)
{
    std::string text;
    for (const GraphNode &node : circle) {
        text += (text.empty() ? "" : ", ") + std::string(kindName(node.id.kind)) + " "
                + displayName(node.id);
    }
    return text;
}

} // namespace

Result<std::vector<GraphNode>> PlanGraph::run()
{
    bool isStrict = true;
    while (true) {
        m_graph = {};
        addNodes();
        addEdges(isStrict);
        ObjectGraph::Order order = m_graph.order();
        if (order.circle.empty()) {
            return std::move(order.nodes);
        }
        if (cutCircle(order.circle)) {
            continue;
        }
        if (!isStrict) {
            return fail(ErrorKind::Refused,
                        Message::tr("these depend on each other in a circle: %1",
                                    {circleText(order.circle)}));
        }
        isStrict = false; // two changes may as well come in any order
    }
}

bool PlanGraph::cutCircle(const std::vector<GraphNode> &circle)
{
    return cutKeys(circle) || emptyView(circle);
}

// Of tables that go and refer to each other.
bool PlanGraph::cutKeys(const std::vector<GraphNode> &circle)
{
    const auto isIn = [&](const QualifiedName &table) {
        return std::find(circle.begin(), circle.end(),
                         GraphNode{{ObjectKind::Table, table, {}}, Stage::Drop})
               != circle.end();
    };
    bool isNew = false;
    for (const GraphNode &node : circle) {
        const auto table = m_now.tables.find(node.id.owner);
        if (node.id.kind != ObjectKind::Table || table == m_now.tables.end()) {
            continue;
        }
        for (const ForeignKey &key : table->second.foreignKeys) {
            if (key.target != table->first && isIn(key.target)) {
                isNew =
                    m_cut.insert({ObjectKind::ForeignKey, table->first, key.name}).second || isNew;
            }
        }
    }
    return isNew;
}

// A materialized one cannot be replaced.
bool PlanGraph::emptyView(const std::vector<GraphNode> &circle)
{
    return std::ranges::any_of(circle, [&](const GraphNode &node) {
        const auto view = m_now.views.find(node.id.owner);
        return node.id.kind == ObjectKind::View && node.stage == Stage::Drop
               && view != m_now.views.end() && !view->second.materialized
               && m_cut.insert(node.id).second;
    });
}

GraphNode renamesIn(const std::string &schema)
{
    return {{ObjectKind::Schema, {schema, {}}, "names"}, Stage::Change};
}

GraphNode releaseOf(const ObjectId &id)
{
    return {{ObjectKind::Default, id.owner, id.part}, Stage::Drop};
}

Result<std::vector<GraphNode>> planOrder(const PostgresWork &work, const Catalog &now,
                                         const Catalog &after, const MakingOrder &making)
{
    return PlanGraph(work, now, after, making).run();
}

} // namespace sluice::postgres
