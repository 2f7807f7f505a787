// The statements that make one object of a catalog, or one stage of it.
#pragma once

#include "models/engine/postgres/catalog_graph.h"

namespace sluice::postgres {

// When a materialized view gets its rows.
enum class Fill { AtOnce, Later };

class ObjectMaking
{
public:
    ObjectMaking(const catalog::Catalog &catalog, const MakingOrder &order, Fill fill)
        : m_catalog(catalog)
        , m_order(order)
        , m_fill(fill)
    {}

    // Asked for in the order of making: what stands for an object comes before the object.
    [[nodiscard]] ddl::Statements make(const GraphNode &node);

private:
    void add(std::string sql) { m_sql.push_back(std::move(sql)); }
    void add(const ddl::Statements &sql) { ddl::append(m_sql, sql); }
    void makeStandIn(const catalog::ObjectId &id);
    void makeObject(const catalog::ObjectId &id);
    void makeText(const catalog::TextObject &object);
    void makeView(const catalog::ObjectId &id);
    void makePart(const catalog::ObjectId &id);
    void makePart(const catalog::Table &table, const catalog::ObjectId &id);
    void makePart(const catalog::View &view, const catalog::ObjectId &id);
    void attach(const catalog::ObjectId &id);

    const catalog::Catalog &m_catalog;
    const MakingOrder &m_order;
    Fill m_fill;
    std::set<catalog::ObjectId> m_stoodFor;
    ddl::Statements m_sql;
};

} // namespace sluice::postgres
