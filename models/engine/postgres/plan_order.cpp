#include "models/engine/postgres/plan_order.h"

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_uses.h"

#include <algorithm>
#include <array>

namespace sluice::postgres {

namespace {

using namespace catalog;

// Foreign keys of tables that go, which are dropped on their own: their tables refer to each other.
using Cut = std::set<ObjectId>;

// What shares one space of names: relations and types of a schema, or the constraints of a table.
using Name = std::pair<QualifiedName, std::string>;

bool isNamedInSchema(ObjectKind kind)
{
    return isType(kind) || kind == ObjectKind::Table || kind == ObjectKind::View
           || kind == ObjectKind::Sequence;
}

bool hasIndex(ObjectKind kind)
{
    return kind == ObjectKind::Index || kind == ObjectKind::PrimaryKey || kind == ObjectKind::Unique
           || kind == ObjectKind::Exclusion;
}

std::vector<Name> namesOf(const ObjectId &id)
{
    std::vector<Name> names;
    if (isNamedInSchema(id.kind)) {
        names.push_back({{id.owner.schema, {}}, id.owner.name});
    }
    if (hasIndex(id.kind)) {
        names.push_back({{id.owner.schema, {}}, id.part});
    }
    if (id.kind != ObjectKind::Index && !id.part.empty() && id.kind != ObjectKind::Column) {
        names.push_back({id.owner, id.part});
    }
    return names;
}

class Ordering
{
public:
    Ordering(const PostgresWork &work, const Catalog &now, const Catalog &after,
             const MakingOrder &making)
        : m_work(work)
        , m_now(now)
        , m_after(after)
        , m_making(making)
        , m_usesNow(usesOf(now))
        , m_usesAfter(usesOf(after))
    {}

    Result<std::vector<GraphNode>> run()
    {
        Cut cut;
        bool isStrict = true;
        while (true) {
            m_graph = {};
            addNodes(cut);
            addEdges(isStrict);
            ObjectGraph::Order order = m_graph.order();
            if (order.circle.empty()) {
                return std::move(order.nodes);
            }
            if (cutCircle(order.circle, cut)) {
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

private:
    // A part goes with its table or view, a sequence with the column that owns it.
    [[nodiscard]] bool goesAlong(const ObjectId &id) const
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

    void addNodes(const Cut &cut)
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
        }
        for (const ObjectId &key : cut) {
            m_graph.add({key, Stage::Drop});
        }
        for (const auto &rename : m_work.renameConstraints) {
            m_graph.add(renamesIn(rename.table.schema));
        }
        for (const auto &rename : m_work.renameIndexes) {
            m_graph.add(renamesIn(rename.table.schema));
        }
    }

    // The node of the object, or of what it is a part of.
    [[nodiscard]] std::optional<GraphNode> nodeOf(const ObjectId &id, Stage stage) const
    {
        if (m_graph.contains({id, stage})) {
            return GraphNode{id, stage};
        }
        if (stage == Stage::Drop && id.kind == ObjectKind::Column
            && m_graph.contains(releaseOf(id))) {
            return releaseOf(id);
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
    void addEdge(const std::optional<GraphNode> &dependent, const std::optional<GraphNode> &on)
    {
        if (dependent && on) {
            m_graph.addEdge(*dependent, *on);
        }
    }

    void addEdges(bool isStrict)
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
        for (const Dependency &use : m_usesNow) {
            const auto dropped = nodeOf(use.dependent, Stage::Drop);
            addEdge(nodeOf(use.on, Stage::Drop), dropped);
            addEdge(nodeOf(use.on, Stage::Change), dropped);
            if (!dropped || isType(use.on.kind)) { // a column gives its type back when it changes
                addEdge(nodeOf(use.on, Stage::Drop), nodeOf(use.dependent, Stage::Change));
            }
        }
        for (const Dependency &use : m_usesAfter) {
            for (const Stage stage : {Stage::Whole, Stage::Change}) {
                const auto node = nodeOf(use.dependent, stage);
                addEdge(node, nodeOf(use.on, Stage::Whole));
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
        connectNames();
    }
    // A change of a parent's column is a change of its children's. A table leaves its parent before either changes,
    // and finds its new place when both are what they are to be.
    void connectFamilies()
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
            for (const QualifiedName &parent : ddl::parentsOf(table)) {
                for (const GraphNode &part : parts[parent]) {
                    addEdge(own, part);
                    if (part.id.kind == ObjectKind::Column) {
                        addEdge(GraphNode{own.id, Stage::Attached}, part);
                    }
                }
            }
        }
    }
    void connectFamily(const GraphNode &own, const std::vector<GraphNode> &its,
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
    // What comes back, comes behind its end; what is in a schema goes before it; a change behind its release.
    void connectStages(const GraphNode &node)
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

    void connectNames()
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
    void freeNames(const GraphNode &node, std::map<Name, std::set<GraphNode>> &freed) const
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

    // Of tables that go and refer to each other.
    bool cutCircle(const std::vector<GraphNode> &circle, Cut &cut) const
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
                    isNew = cut.insert({ObjectKind::ForeignKey, table->first, key.name}).second
                            || isNew;
                }
            }
        }
        return isNew;
    }
    static std::string circleText(const std::vector<GraphNode> &circle)
    {
        std::string text;
        for (const GraphNode &node : circle) {
            text += (text.empty() ? "" : ", ") + std::string(kindName(node.id.kind)) + " "
                    + displayName(node.id);
        }
        return text;
    }

    const PostgresWork &m_work;
    const Catalog &m_now;
    const Catalog &m_after;
    const MakingOrder &m_making;
    const std::set<Dependency> m_usesNow;
    const std::set<Dependency> m_usesAfter;
    ObjectGraph m_graph;
};

} // namespace

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
    return Ordering(work, now, after, making).run();
}

} // namespace sluice::postgres
