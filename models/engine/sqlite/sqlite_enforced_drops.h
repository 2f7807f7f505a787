// Tables dropped while foreign keys stay enforced: circles of tables that refer to each other as well.
#pragma once

#include "models/engine/sqlite/sqlite_key_graph.h"

#include <string>

namespace sluice::sqlite {

class EnforcedDrops
{
public:
    // Of tables from which all that refer to them have been copied; in childrenFirst()'s order.
    EnforcedDrops(const catalog::Catalog &now, const std::vector<catalog::QualifiedName> &order)
        : m_now(now)
        , m_order(order)
        , m_graph(keyGraph(now))
    {}

    // Before the first drop. Dropping a table fires no trigger of its own, but those of tables on which a key acts.
    [[nodiscard]] std::vector<std::string> silence() const;
    // To be run in the tables' order.
    [[nodiscard]] std::vector<std::string> drop(const catalog::QualifiedName &name) const;

private:
    [[nodiscard]] std::vector<catalog::QualifiedName> circle(
        const catalog::QualifiedName &name) const;
    [[nodiscard]] bool isMissed(std::vector<catalog::QualifiedName>::const_iterator dropped,
                                const std::vector<catalog::QualifiedName> &circle) const;
    [[nodiscard]] std::string standIn(const catalog::Table &table) const;

    const catalog::Catalog &m_now;
    const std::vector<catalog::QualifiedName> &m_order;
    const KeyGraph m_graph;
};

} // namespace sluice::sqlite
