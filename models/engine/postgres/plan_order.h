// The order in which a plan drops, changes and makes objects.
#pragma once

#include "models/engine/postgres/catalog_graph.h"
#include "models/engine/postgres/postgres_work.h"

namespace sluice::postgres {

// The node at which the renames of a schema's constraints, indexes and sequences are done together.
[[nodiscard]] GraphNode renamesIn(const std::string &schema);
// The node that takes a column's default, identity or expression away, or a sequence from its column, before the change.
[[nodiscard]] GraphNode releaseOf(const catalog::ObjectId &id);

// What stands on something that goes or changes goes first; what is made comes behind what it stands on; a name is free
// before it is taken. `making` is how `after` would be made. Refused, with the names, when a circle cannot be broken.
[[nodiscard]] Result<std::vector<GraphNode>> planOrder(const PostgresWork &work,
                                                       const catalog::Catalog &now,
                                                       const catalog::Catalog &after,
                                                       const MakingOrder &making);

} // namespace sluice::postgres
