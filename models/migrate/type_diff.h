// What differs in enums and sequences.
#pragma once

#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

namespace sluice::migrate {

// A sequence owned by the same column under another name is the same sequence: `before` is told, the rename noted.
void renameOwnedSequences(catalog::Catalog &before, const catalog::Catalog &after, Diff &diff);
void diffSequences(const Comparison &comparison, Diff &diff);
void diffTypes(const Comparison &comparison, Diff &diff);

} // namespace sluice::migrate
