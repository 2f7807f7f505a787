// The order in which things can be renamed when names are taken, passed on or swapped.
#pragma once

#include "models/catalog/name.h"
#include "models/sql/token.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sluice::migrate {

using NamePair = std::pair<std::string, std::string>; // from, to

// Each rename in turn finds its target free; circles go through a name of ours. `taken` are all names in use.
// `caseIsRename`: a target that differs in letter case alone counts as free (SQLite's columns, not its tables).
[[nodiscard]] std::vector<NamePair> orderRenames(std::vector<NamePair> renames,
                                                 const std::set<std::string> &taken,
                                                 sql::Flavor flavor, bool caseIsRename = true);

// From a name to another, perhaps in another schema.
using Move = std::pair<catalog::QualifiedName, catalog::QualifiedName>;

// One statement's worth of a move: into another schema, or under another name.
struct Hop
{
    std::size_t move = 0; // which of them
    catalog::QualifiedName from;
    catalog::QualifiedName to;
};

// As above, across schemas.
[[nodiscard]] std::vector<Hop> orderMoves(const std::vector<Move> &moves,
                                          std::set<catalog::QualifiedName> taken);

} // namespace sluice::migrate
