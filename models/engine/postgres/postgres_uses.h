// What stands on what in a catalog: what the server told, and what the parts of tables say themselves.
#pragma once

#include "models/catalog/catalog.h"

#include <set>

namespace sluice::postgres {

// Parts on their table and its columns; foreign keys on the key that they point to; partitions on their parent; what an
// owned sequence counts for is not among what it stands on.
[[nodiscard]] std::set<catalog::Dependency> usesOf(const catalog::Catalog &catalog);

} // namespace sluice::postgres
