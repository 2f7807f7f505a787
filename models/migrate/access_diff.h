// Owners, grants and default privileges: differences only where they are asked for.
#pragma once

#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

namespace sluice::migrate {

void diffAccess(const Comparison &comparison, const DiffOptions &options, Diff &diff);

} // namespace sluice::migrate
