#include "models/engine/postgres/object_graph.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sluice::postgres {

namespace {

using namespace catalog;

// Kinds in the order of a readable script; what depends on nothing comes in it.
constexpr std::array kKinds = {
    ObjectKind::Schema,
    ObjectKind::Extension,
    ObjectKind::AccessMethod,
    ObjectKind::Language,
    ObjectKind::Collation,
    ObjectKind::Conversion,
    ObjectKind::Enum,
    ObjectKind::BaseType,
    ObjectKind::Domain,
    ObjectKind::CompositeType,
    ObjectKind::RangeType,
    ObjectKind::Routine,
    ObjectKind::Operator,
    ObjectKind::OperatorFamily,
    ObjectKind::OperatorClass,
    ObjectKind::Cast,
    ObjectKind::Transform,
    ObjectKind::TextSearchParser,
    ObjectKind::TextSearchTemplate,
    ObjectKind::TextSearchDictionary,
    ObjectKind::TextSearchConfiguration,
    ObjectKind::ForeignDataWrapper,
    ObjectKind::ForeignServer,
    ObjectKind::UserMapping,
    ObjectKind::Sequence,
    ObjectKind::Table,
    ObjectKind::Column,
    ObjectKind::Default,
    ObjectKind::Check,
    ObjectKind::PrimaryKey,
    ObjectKind::Unique,
    ObjectKind::Exclusion,
    ObjectKind::Index,
    ObjectKind::ForeignKey,
    ObjectKind::View,
    ObjectKind::Rule,
    ObjectKind::Trigger,
    ObjectKind::Policy,
    ObjectKind::Statistics,
    ObjectKind::Publication,
    ObjectKind::Subscription,
    ObjectKind::EventTrigger,
};

// A sequence is given to its column, and a partition to its parent, once the tables stand.
using Rank = std::tuple<bool, std::size_t, GraphNode>;

Rank rankOf(const GraphNode &node)
{
    const auto place = [](ObjectKind kind) {
        return static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), kind)
                                        - kKinds.begin());
    };
    const bool waits = node.stage == Stage::Attached && node.id.kind != ObjectKind::Index;
    const bool isKey = node.id.kind == ObjectKind::PrimaryKey || node.id.kind == ObjectKind::Unique;
    const ObjectKind kind = waits && !isKey ? ObjectKind::Column : node.id.kind;
    return {node.stage != Stage::Drop,
            place(node.stage == Stage::Attached && isKey ? ObjectKind::Index : kind), node};
}

} // namespace

void ObjectGraph::addEdge(const GraphNode &dependent, const GraphNode &on)
{
    const auto found = m_before.find(dependent);
    if (found != m_before.end() && contains(on) && dependent != on) {
        found->second.insert(on);
    }
}

ObjectGraph::Order ObjectGraph::order() const
{
    std::map<GraphNode, std::size_t> waitsFor;
    std::map<GraphNode, std::vector<GraphNode>> dependents;
    std::set<Rank> free;
    std::set<GraphNode> left;
    for (const auto &[node, before] : m_before) {
        left.insert(node);
        waitsFor[node] = before.size();
        for (const GraphNode &each : before) {
            dependents[each].push_back(node);
        }
        if (before.empty()) {
            free.insert(rankOf(node));
        }
    }
    Order order;
    while (!free.empty()) {
        const GraphNode node = std::get<GraphNode>(*free.begin());
        free.erase(free.begin());
        left.erase(node);
        order.nodes.push_back(node);
        for (const GraphNode &dependent : dependents[node]) {
            if (--waitsFor[dependent] == 0) {
                free.insert(rankOf(dependent));
            }
        }
    }
    order.circle = left.empty() ? std::vector<GraphNode>() : circleAmong(left);
    return order;
}

// Everything left depends on something left: whoever follows that comes by a node twice.
std::vector<GraphNode> ObjectGraph::circleAmong(const std::set<GraphNode> &left) const
{
    std::vector<GraphNode> path{*left.begin()};
    while (true) {
        const std::set<GraphNode> &before = m_before.at(path.back());
        const auto next = std::find_if(before.begin(), before.end(),
                                       [&](const GraphNode &node) { return left.contains(node); });
        const auto seen = std::find(path.begin(), path.end(), *next);
        if (seen != path.end()) {
            return {seen, path.end()};
        }
        path.push_back(*next);
    }
}

} // namespace sluice::postgres
