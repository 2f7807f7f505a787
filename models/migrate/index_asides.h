// Indexes that are in the way of renames, or in whose way something is: relations of a schema share their names with them.
#pragma once

#include "models/migrate/renames.h"

namespace sluice::migrate {

// Also of a key or an exclusion, which has one.
[[nodiscard]] bool isIndex(catalog::ObjectKind kind);
// They step aside under names of ours before anything moves; the rest of the plan drops them or calls them as it should.
void moveIndexesAside(Renames &renames, const Comparison &standing);

} // namespace sluice::migrate
