// What stands in the way of a change: taken down before it and put up again behind it.
#pragma once

#include "models/engine/postgres/postgres_work.h"

namespace sluice::postgres {

// Marks, in chains, what stands on anything that goes, is made again or changes its type: generated columns, keys,
// foreign keys, views, triggers, rules, policies, functions. What the desired schema lacks is dropped for good.
void carryDependents(PostgresWork &work, const catalog::Catalog &now,
                     const catalog::Catalog &after);

} // namespace sluice::postgres
