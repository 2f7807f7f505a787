// What a table has from a parent that it gets: such parts come down when it is the parent's child already.
#pragma once

#include "models/engine/postgres/postgres_work.h"

namespace sluice::postgres {

// Parents, other than those of partitions, that the table has in `after` alone.
[[nodiscard]] std::vector<QualifiedName> newParents(const catalog::Table &after,
                                                    const catalog::Catalog &now);
// A column or check of a new parent that the table is not to have as its own.
[[nodiscard]] bool comesDown(const ObjectId &part, const catalog::Table &after,
                             const catalog::Catalog &now);
// Checks that must come down are made anew, columns that do are not added twice.
void takeFromNewParents(PostgresWork &work, const catalog::Catalog &now,
                        const catalog::Catalog &after);

} // namespace sluice::postgres
