// Builds the graph for one decision about what is made apart and what is stood for.
#pragma once

#include "models/engine/postgres/object_graph.h"
#include "models/engine/postgres/postgres_tables.h"

#include <optional>

namespace sluice::postgres {

class GraphBuilding
{
public:
    GraphBuilding(const catalog::Catalog &catalog, const Owners *owners, const ddl::Apart &apart,
                  const std::set<catalog::ObjectId> &stoodFor)
        : m_catalog(catalog)
        , m_owners(owners)
        , m_apart(apart)
        , m_stoodFor(stoodFor)
    {}

    [[nodiscard]] ObjectGraph run();

private:
    [[nodiscard]] bool isWanted(const catalog::QualifiedName &owner) const;
    void node(const catalog::ObjectId &id, Stage stage = Stage::Whole);
    template<typename Items>
    void parts(catalog::ObjectKind kind, const catalog::QualifiedName &owner, const Items &items);
    template<typename Item>
    void attachable(const catalog::ObjectId &id, const Item &item);
    template<typename Map>
    void objects(catalog::ObjectKind kind, const Map &map);
    void addNodes();
    [[nodiscard]] std::string schemaOfParent(const catalog::QualifiedName &partition) const;
    void addApartChecks(const catalog::QualifiedName &owner,
                        const std::vector<catalog::Check> &checks, const catalog::ObjectId &of);
    void addTable(const catalog::Table &table);
    // The node that makes it: its own, or that of what it is a part of.
    [[nodiscard]] std::optional<GraphNode> makerOf(const catalog::ObjectId &id) const;
    static catalog::ObjectId defaultOf(const catalog::ObjectId &column);
    // A column stands on its type and collation, its default on all else.
    [[nodiscard]] bool isOfDefault(const catalog::ObjectId &dependent,
                                   const catalog::ObjectId &on) const;
    void edge(const catalog::ObjectId &dependent, const catalog::ObjectId &on);
    template<typename Triggers, typename Rules>
    void connectReaders(catalog::ObjectKind kind, const catalog::QualifiedName &name,
                        const Triggers &triggers, const Rules &rules);
    void connectTable(const catalog::Table &table);
    // A copy of a parent's trigger is there once the parent has it and the partition is attached; what the parent's state is
    // changed to becomes its own, too.
    void connectCopies(const catalog::Table &table, const catalog::QualifiedName &parent);
    void connectCopy(const GraphNode &copy, const catalog::Table &ancestor);
    // Keys and indexes come behind the attachment, which would make them of its own accord.
    void connectParent(const catalog::Table &table, const catalog::QualifiedName &parent,
                       const std::vector<catalog::ObjectId> &keys);
    void connectForeignKeys(const catalog::Table &table);
    // Types are found by how a column's type is written.
    void connectTypes();
    void connectType(const GraphNode &from, const catalog::TypeRef &type);

    const catalog::Catalog &m_catalog;
    const Owners *m_owners; // of what is to be in the graph; null: all
    const ddl::Apart &m_apart;
    const std::set<catalog::ObjectId> &m_stoodFor;
    ObjectGraph m_graph;
    std::map<catalog::QualifiedName, catalog::ObjectId> m_indexes; // of keys, too
    std::map<catalog::QualifiedName, std::vector<catalog::ObjectId>>
        m_parts; // by their table or view
    std::vector<std::pair<catalog::ObjectId, catalog::QualifiedName>>
        m_attached; // index, its parent's index
};

} // namespace sluice::postgres
