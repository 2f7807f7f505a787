#include "models/engine/postgres/catalog_graph.h"

#include "models/engine/postgres/postgres_objects.h"

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

// Builds the graph for one decision about what is made apart and what is stood for.
class Building
{
public:
    Building(const Catalog &catalog, const ddl::Apart &apart, const std::set<ObjectId> &stoodFor)
        : m_catalog(catalog)
        , m_apart(apart)
        , m_stoodFor(stoodFor)
    {}

    ObjectGraph run()
    {
        addNodes();
        for (const auto &[name, table] : m_catalog.tables) {
            connectTable(table);
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
            edge(each.dependent, each.on);
        }
        return std::move(m_graph);
    }

private:
    void node(const ObjectId &id, Stage stage = Stage::Whole)
    {
        m_graph.add({id, stage});
        const ObjectId schema{ObjectKind::Schema, {id.owner.schema, {}}, {}};
        m_graph.addEdge({id, stage}, {schema, Stage::Whole});
        if (m_stoodFor.contains(id) && stage == Stage::Whole) {
            node(id, Stage::Stand);
            m_graph.addEdge({id, Stage::Whole}, {id, Stage::Stand});
        }
    }
    template<typename Items>
    void parts(ObjectKind kind, const QualifiedName &owner, const Items &items)
    {
        for (const auto &item : items) {
            if constexpr (requires { item.second; }) {
                node({kind, owner, item.first});
                attachable({kind, owner, item.first}, item.second);
            } else {
                node({kind, owner, item.name});
                attachable({kind, owner, item.name}, item);
            }
        }
    }
    template<typename Item>
    void attachable(const ObjectId &id, const Item &item)
    {
        if constexpr (requires { item.options; }) {
            if (item.options.contains("attached_to")) {
                node(id, Stage::Attached);
                m_graph.addEdge({id, Stage::Attached}, {id, Stage::Whole});
                m_indexes[{id.owner.schema, id.part}] = id;
                m_attached.emplace_back(id,
                                        ddl::qualifiedNames(item.options.at("attached_to")).back());
                return;
            }
        }
        m_indexes[{id.owner.schema, id.part}] = id;
    }
    template<typename Map>
    void objects(ObjectKind kind, const Map &map)
    {
        for (const auto &[name, object] : map) {
            node({kind, name, {}});
        }
    }

    void addNodes()
    {
        for (const auto &[name, schema] : m_catalog.schemas) {
            m_graph.add({{ObjectKind::Schema, {name, {}}, {}}, Stage::Whole});
        }
        for (const auto &[name, extension] : m_catalog.extensions) {
            const ObjectId id{ObjectKind::Extension, {{}, name}, {}};
            node(id);
            edge(id, {ObjectKind::Schema, {extension.schema, {}}, {}});
        }
        objects(ObjectKind::Enum, m_catalog.enums);
        objects(ObjectKind::Domain, m_catalog.domains);
        objects(ObjectKind::CompositeType, m_catalog.composites);
        objects(ObjectKind::Routine, m_catalog.routines);
        objects(ObjectKind::Sequence, m_catalog.sequences);
        objects(ObjectKind::View, m_catalog.views);
        for (const auto &[id, object] : m_catalog.others) {
            if (id.kind != ObjectKind::EventTrigger) { // made last of all: they watch what is made
                node(id);
            }
        }
        for (const auto &[name, table] : m_catalog.tables) {
            addTable(table);
        }
        for (const auto &[name, view] : m_catalog.views) {
            parts(ObjectKind::Index, name, view.indexes);
            parts(ObjectKind::Trigger, name, view.triggers);
            parts(ObjectKind::Rule, name, view.rules);
        }
        for (const auto &[name, sequence] : m_catalog.sequences) {
            if (sequence.ownedBy) {
                const ObjectId id{ObjectKind::Sequence, name, {}};
                node(id, Stage::Attached);
                m_graph.addEdge({id, Stage::Attached}, {id, Stage::Whole});
                m_graph.addEdge({id, Stage::Attached},
                                {{ObjectKind::Table, sequence.ownedBy->owner, {}}, Stage::Whole});
            }
        }
        for (const auto &[name, domain] : m_catalog.domains) {
            addApartChecks(name, domain.checks, {ObjectKind::Domain, name, {}});
        }
        for (const auto &[index, parent] : m_attached) {
            const auto found = m_indexes.find(
                {parent.schema.empty() ? schemaOfParent(index.owner) : parent.schema, parent.name});
            if (found != m_indexes.end()) {
                m_graph.addEdge({index, Stage::Attached}, {found->second, Stage::Whole});
            }
        }
    }
    [[nodiscard]] std::string schemaOfParent(const QualifiedName &partition) const
    {
        const auto table = m_catalog.tables.find(partition);
        const auto parents = table == m_catalog.tables.end() ? std::vector<QualifiedName>()
                                                             : ddl::parentsOf(table->second);
        return parents.empty() ? partition.schema : parents.front().schema;
    }

    void addApartChecks(const QualifiedName &owner, const std::vector<Check> &checks,
                        const ObjectId &of)
    {
        for (const Check &check : checks) {
            const ObjectId id{ObjectKind::Check, owner, check.name};
            if (ddl::isLate(check) || m_apart.contains(id)) {
                node(id);
                edge(id, of);
            }
        }
    }

    void addTable(const Table &table)
    {
        const QualifiedName &name = table.name;
        const ObjectId id{ObjectKind::Table, name, {}};
        node(id);
        if (table.kind == TableKind::Partition) {
            node(id, Stage::Attached);
        }
        if (!ddl::hasKeysInside(table)) {
            if (table.primaryKey) {
                parts(ObjectKind::PrimaryKey, name, std::vector{*table.primaryKey});
            }
            parts(ObjectKind::Unique, name, table.uniques);
            parts(ObjectKind::Exclusion, name, table.exclusions);
        }
        parts(ObjectKind::Index, name, table.indexes);
        parts(ObjectKind::ForeignKey, name, table.foreignKeys);
        parts(ObjectKind::Trigger, name, table.triggers);
        parts(ObjectKind::Rule, name, table.rules);
        parts(ObjectKind::Policy, name, table.policies);
        addApartChecks(name, table.checks, id);
        for (const Column &column : table.columns) {
            const ObjectId its{ObjectKind::Default, name, column.name};
            if (m_apart.contains(its)) {
                node(its);
                edge(its, id);
            }
        }
    }

    // The node that makes it: its own, or that of what it is a part of.
    [[nodiscard]] std::optional<GraphNode> makerOf(const ObjectId &id) const
    {
        for (const ObjectId &each : {id, ObjectId{ObjectKind::Table, id.owner, {}},
                                     ObjectId{ObjectKind::View, id.owner, {}},
                                     ObjectId{ObjectKind::CompositeType, id.owner, {}},
                                     ObjectId{ObjectKind::Domain, id.owner, {}}}) {
            if (m_graph.contains({each, Stage::Whole})) {
                return GraphNode{each, Stage::Whole};
            }
        }
        return std::nullopt;
    }
    static ObjectId defaultOf(const ObjectId &column)
    {
        return {ObjectKind::Default, column.owner, column.part};
    }
    // A column stands on its type and collation, its default on all else.
    [[nodiscard]] bool isOfDefault(const ObjectId &dependent, const ObjectId &on) const
    {
        const bool isType = on.kind == ObjectKind::Enum || on.kind == ObjectKind::Domain
                            || on.kind == ObjectKind::CompositeType
                            || on.kind == ObjectKind::RangeType || on.kind == ObjectKind::BaseType
                            || on.kind == ObjectKind::Collation;
        return dependent.kind == ObjectKind::Column && !isType
               && m_apart.contains(defaultOf(dependent));
    }
    void edge(const ObjectId &dependent, const ObjectId &on)
    {
        const auto from = makerOf(isOfDefault(dependent, on) ? defaultOf(dependent) : dependent);
        auto to = makerOf(on);
        if (!from || !to || from->id == to->id) {
            return;
        }
        // A function is content with what stands for a type or a view.
        if (from->id.kind == ObjectKind::Routine && m_stoodFor.contains(to->id)) {
            to->stage = Stage::Stand;
        }
        m_graph.addEdge(*from, *to);
    }

    template<typename Triggers, typename Rules>
    void connectReaders(ObjectKind kind, const QualifiedName &name, const Triggers &triggers,
                        const Rules &rules)
    {
        for (const auto &[part, facts] : triggers) {
            edge({ObjectKind::Trigger, name, part}, {kind, name, {}});
        }
        for (const auto &[part, facts] : rules) {
            edge({ObjectKind::Rule, name, part}, {kind, name, {}});
        }
    }

    void connectTable(const Table &table)
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
        }
        connectForeignKeys(table);
        for (const Column &column : table.columns) {
            connectType({id, Stage::Whole}, column.type);
        }
        for (const QualifiedName &type :
             ddl::qualifiedNames(ddl::option(table.options, "of_type"))) {
            edge(id, {ObjectKind::CompositeType, type, {}});
        }
        edge(id, {ObjectKind::ForeignServer, {{}, ddl::option(table.options, "server")}, {}});
    }

    // Keys and indexes come behind the attachment, which would make them of its own accord.
    void connectParent(const Table &table, const QualifiedName &parent,
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
        for (const auto &[index, of] : m_indexes) {
            if (of.owner == parent) {
                m_graph.addEdge({of, Stage::Whole}, attached);
            }
        }
    }

    void connectForeignKeys(const Table &table)
    {
        for (const ForeignKey &key : table.foreignKeys) {
            const ObjectId id{ObjectKind::ForeignKey, table.name, key.name};
            edge(id, {ObjectKind::Table, table.name, {}});
            edge(id, {ObjectKind::Table, key.target, {}});
            for (const auto &[index, of] : m_indexes) {
                if (of.owner == key.target && of.kind != ObjectKind::ForeignKey) {
                    edge(id, of);
                }
            }
        }
    }

    // Types are found by how a column's type is written.
    void connectTypes()
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
    void connectType(const GraphNode &from, const TypeRef &type)
    {
        const std::vector<QualifiedName> names =
            ddl::qualifiedNames(type.name.substr(0, type.name.find_first_of("([")));
        if (names.size() != 1 || names.front().schema.empty()) {
            return;
        }
        for (const ObjectKind kind :
             {ObjectKind::Enum, ObjectKind::Domain, ObjectKind::CompositeType,
              ObjectKind::RangeType, ObjectKind::BaseType, ObjectKind::Table, ObjectKind::View}) {
            m_graph.addEdge(from, {{kind, names.front(), {}}, Stage::Whole});
        }
    }

    const Catalog &m_catalog;
    const ddl::Apart &m_apart;
    const std::set<ObjectId> &m_stoodFor;
    ObjectGraph m_graph;
    std::map<QualifiedName, ObjectId> m_indexes;                // of keys, too
    std::vector<std::pair<ObjectId, QualifiedName>> m_attached; // index, its parent's index
};

// Decides what is made apart until no circle is left.
class Breaking
{
public:
    explicit Breaking(const Catalog &catalog)
        : m_catalog(catalog)
    {}

    Result<MakingOrder> run()
    {
        while (true) {
            ObjectGraph::Order order = Building(m_catalog, m_apart, m_stoodFor).run().order();
            if (order.circle.empty()) {
                return MakingOrder{std::move(order.nodes), std::move(m_apart)};
            }
            if (!separate(order.circle) && !standFor(order.circle)) {
                return fail(ErrorKind::Refused,
                            "these depend on each other in a circle: " + namesOf(order.circle));
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
    ddl::Apart m_apart;
    std::set<ObjectId> m_stoodFor;
};

} // namespace

Result<MakingOrder> makingOrder(const Catalog &catalog)
{
    return Breaking(catalog).run();
}

} // namespace sluice::postgres
