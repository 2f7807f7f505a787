// Orders that PostgreSQL's dependencies ask for.
#pragma once

#include "models/catalog/catalog.h"

#include <set>
#include <vector>

namespace sluice::postgres {

// Views of the set so that each comes behind those it reads.
[[nodiscard]] std::vector<catalog::QualifiedName> viewsInOrder(
    const std::set<catalog::QualifiedName> &views, const catalog::Catalog &catalog);

struct TableDrops
{
    std::vector<catalog::QualifiedName> order; // referencing tables first
    // Of circles: these must go first. Table and key.
    std::vector<std::pair<catalog::QualifiedName, catalog::ForeignKey>> cut;
};
[[nodiscard]] TableDrops dropOrder(const std::set<catalog::QualifiedName> &tables,
                                   const catalog::Catalog &catalog);

} // namespace sluice::postgres
