// Which tables refer to which: what dropping one acts on while foreign keys are enforced.
#pragma once

#include "models/catalog/catalog.h"

#include <map>
#include <set>
#include <vector>

namespace sluice::sqlite {

// By the table that refers, itself included where it refers to itself.
using KeyGraph = std::map<catalog::QualifiedName, std::set<catalog::QualifiedName>>;

// Of the tables of `catalog`.
[[nodiscard]] KeyGraph keyGraph(const catalog::Catalog &catalog);
// Whether a chain of at least one key leads from one to the other.
[[nodiscard]] bool leadsTo(const KeyGraph &graph, const catalog::QualifiedName &from,
                           const catalog::QualifiedName &to);
// Those of `tables` that a table refers to, and all from which a chain of keys leads there.
[[nodiscard]] std::set<catalog::QualifiedName> actedOn(
    const KeyGraph &graph, const std::set<catalog::QualifiedName> &tables);
// Each behind all that lead to it, but for those that it leads to itself.
[[nodiscard]] std::vector<catalog::QualifiedName> childrenFirst(
    const KeyGraph &graph, const std::set<catalog::QualifiedName> &tables);

} // namespace sluice::sqlite
