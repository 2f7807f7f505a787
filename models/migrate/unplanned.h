// What differs between two PostgreSQL schemas and has no change that could be planned: named, never silently equal.
#pragma once

#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

namespace sluice::migrate {

// Appends to the refusals. Owners and grants are not compared.
void refuseUnplanned(const Comparison &comparison, Diff &diff);

} // namespace sluice::migrate
