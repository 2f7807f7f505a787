// What stands in the way of a change and is taken down before it and put up again behind it.
#pragma once

#include "models/engine/postgres/postgres_work.h"

namespace sluice::postgres {

// Adds to `work`: generated columns over changed ones, keys on what is rebuilt, foreign keys over changed types,
// triggers that name changed columns, and views, in chains.
void carryDependents(PostgresWork &work, const catalog::Catalog &now,
                     const catalog::Catalog &after);

} // namespace sluice::postgres
