// What must be made before what, and an order that respects it.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <map>
#include <set>
#include <vector>

namespace sluice::postgres {

// Of an object that is made in several steps: first something that stands for it (a shell type, an empty view), then
// itself, then its place in a parent (a partition, a partition's index) or at an owner (a sequence). In a plan, what
// stands already is dropped or changed, too, or renamed while columns still have its type; rows that were set aside come back.
enum class Stage { Aside, Drop, Stand, Whole, Change, Attached, Refill };

struct GraphNode
{
    catalog::ObjectId id;
    Stage stage = Stage::Whole;

    auto operator<=>(const GraphNode &) const = default;
};

// Objects by what owns them: a table and its parts have one owner, its name.
using Owners = std::set<catalog::QualifiedName>;

class ObjectGraph
{
public:
    void add(const GraphNode &node) { m_before.try_emplace(node); }
    [[nodiscard]] bool contains(const GraphNode &node) const { return m_before.contains(node); }
    // Both must be there; an edge to itself is none.
    void addEdge(const GraphNode &dependent, const GraphNode &on);

    // Each node and those that it comes behind.
    [[nodiscard]] const std::map<GraphNode, std::set<GraphNode>> &edges() const { return m_before; }

    struct Order
    {
        std::vector<GraphNode>
            nodes; // each behind those it depends on; among the free, the smallest rank: what goes, goes early
        std::vector<GraphNode> circle; // not empty: each depends on the next, the last on the first
    };
    [[nodiscard]] Order order() const;

private:
    [[nodiscard]] std::vector<GraphNode> circleAmong(const std::set<GraphNode> &left) const;

    std::map<GraphNode, std::set<GraphNode>> m_before; // node → what it depends on
};

} // namespace sluice::postgres
