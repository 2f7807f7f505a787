#include "models/engine/postgres/catalog_graph.h"

#include "models/engine/postgres/graph_building.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

bool isReplaceable(const Catalog &catalog, const ObjectId &id)
{
    const auto view = catalog.views.find(id.owner);
    return id.kind == ObjectKind::BaseType || id.kind == ObjectKind::RangeType
           || (id.kind == ObjectKind::View && view != catalog.views.end()
               && !view->second.materialized);
}

// Decides what is made apart until no circle is left.
class Breaking
{
public:
    Breaking(const Catalog &catalog, const Owners *owners, ddl::Apart apart)
        : m_catalog(catalog)
        , m_owners(owners)
        , m_apart(std::move(apart))
    {}

    Result<MakingOrder> run()
    {
        while (true) {
            ObjectGraph graph = GraphBuilding(m_catalog, m_owners, m_apart, m_stoodFor).run();
            ObjectGraph::Order order = graph.order();
            if (order.circle.empty()) {
                return MakingOrder{std::move(order.nodes), std::move(graph), std::move(m_apart)};
            }
            if (!separate(order.circle) && !standFor(order.circle)) {
                return fail(ErrorKind::Refused,
                            Message::tr("these depend on each other in a circle: %1",
                                        {namesOf(order.circle)}));
            }
        }
    }

private:
    // Defaults and checks of a table or domain in the circle that depend on something else in it.
    bool separate(const std::vector<GraphNode> &circle)
    {
        const auto isIn = [&](const QualifiedName &name) {
            return std::any_of(circle.begin(), circle.end(),
                               [&](const GraphNode &node) { return node.id.owner == name; });
        };
        bool isNew = false;
        for (const Dependency &each : m_catalog.dependencies) {
            const ObjectId part =
                each.dependent.kind == ObjectKind::Column
                    ? ObjectId{ObjectKind::Default, each.dependent.owner, each.dependent.part}
                    : each.dependent;
            if (isIn(part.owner) && isIn(each.on.owner) && canSeparate(part)) {
                isNew = m_apart.insert(part).second || isNew;
            }
        }
        return isNew;
    }
    [[nodiscard]] bool canSeparate(const ObjectId &part) const
    {
        if (part.kind == ObjectKind::Check) {
            return true;
        }
        const auto table = m_catalog.tables.find(part.owner);
        const Column *column =
            table == m_catalog.tables.end() ? nullptr : table->second.column(part.part);
        return part.kind == ObjectKind::Default && column && column->generated == Generated::No
               && column->defaultExpression;
    }

    bool standFor(const std::vector<GraphNode> &circle)
    {
        for (const GraphNode &node : circle) {
            if (isReplaceable(m_catalog, node.id) && m_stoodFor.insert(node.id).second) {
                return true;
            }
        }
        return false;
    }

    static std::string namesOf(const std::vector<GraphNode> &circle)
    {
        std::string names;
        for (const GraphNode &node : circle) {
            names +=
                (names.empty() ? "" : ", ") + kindName(node.id.kind) + " " + displayName(node.id);
        }
        return names;
    }

    const Catalog &m_catalog;
    const Owners *m_owners;
    ddl::Apart m_apart;
    std::set<ObjectId> m_stoodFor;
};

} // namespace

Result<MakingOrder> makingOrder(const Catalog &catalog, const Owners *owners, ddl::Apart apart)
{
    return Breaking(catalog, owners, std::move(apart)).run();
}

} // namespace sluice::postgres
