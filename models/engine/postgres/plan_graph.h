// The graph by which a plan is ordered: what is dropped, changed and made, and what must come behind what.
#pragma once

#include "models/engine/postgres/plan_order.h"
#include "models/engine/postgres/postgres_uses.h"

#include <map>
#include <optional>
#include <set>

namespace sluice::postgres {

class PlanGraph
{
public:
    PlanGraph(const PostgresWork &work, const catalog::Catalog &now, const catalog::Catalog &after,
              const MakingOrder &making)
        : m_work(work)
        , m_now(now)
        , m_after(after)
        , m_making(making)
    {}

    [[nodiscard]] Result<std::vector<GraphNode>> run();

private:
    // Foreign keys of tables that go, which are dropped on their own: their tables refer to each other. Views that go, which
    // lose their query first: what they call reads them.
    using Cut = std::set<ObjectId>;
    // What shares one space of names: relations and types of a schema, or the constraints of a table.
    using Name = std::pair<QualifiedName, std::string>;

    // plan_order.cpp
    bool cutCircle(const std::vector<GraphNode> &circle);
    bool cutKeys(const std::vector<GraphNode> &circle);
    bool emptyView(const std::vector<GraphNode> &circle);

    // plan_nodes.cpp
    [[nodiscard]] bool goesAlong(const ObjectId &id) const;
    void addNodes();
    [[nodiscard]] Owners owners() const;
    [[nodiscard]] std::optional<GraphNode> nodeOf(const ObjectId &id, Stage stage) const;

    // plan_edges.cpp
    void addEdge(const std::optional<GraphNode> &dependent, const std::optional<GraphNode> &on);
    void addEdges(bool isStrict);
    void connectUse(const catalog::Dependency &use);
    void connectEmptied(const ObjectId &view);
    [[nodiscard]] std::optional<GraphNode> made(const ObjectId &on,
                                                const ObjectId &dependent) const;
    void connectStages(const GraphNode &node);
    void connectFamilies();
    void connectRefills();
    void connectToParent(const GraphNode &own, const GraphNode &part, const catalog::Table *child);
    void connectToAncestor(const GraphNode &own, const std::vector<GraphNode> &parts,
                           const catalog::Table &child);
    void connectFamily(const GraphNode &own, const std::vector<GraphNode> &its,
                       const std::vector<GraphNode> &others);

    // plan_names.cpp
    [[nodiscard]] static std::vector<Name> namesOf(const ObjectId &id);
    void connectNames();
    void freeNames(const GraphNode &node, std::map<Name, std::set<GraphNode>> &freed) const;

    const PostgresWork &m_work;
    const catalog::Catalog &m_now;
    const catalog::Catalog &m_after;
    const MakingOrder &m_making;
    Cut m_cut;
    ObjectGraph m_graph;
};

} // namespace sluice::postgres
