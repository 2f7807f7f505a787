// What stands on what in a catalog: what the server told, and what the parts of tables say themselves.
#pragma once

#include "models/engine/postgres/object_graph.h"

#include <set>

namespace sluice::postgres {

// Parts on their table and its columns; foreign keys on the key that they point to; partitions on their parent; what an
// owned sequence counts for is not among what it stands on. Of all dependents, or of those of `dependents` alone.
[[nodiscard]] std::set<catalog::Dependency> usesOf(const catalog::Catalog &catalog,
                                                   const Owners *dependents = nullptr);

} // namespace sluice::postgres
