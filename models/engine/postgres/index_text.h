// CREATE INDEX from facts, as pg_get_indexdef() writes it.
#pragma once

#include "models/catalog/table.h"

#include <string>

namespace sluice::postgres {

// One of columns only: the server alone knows what an expression's type lets it leave out. `isPartitioned`: of a
// partitioned table, without its partitions.
[[nodiscard]] std::string indexText(const catalog::QualifiedName &relation,
                                    const catalog::Index &index, bool isPartitioned);

} // namespace sluice::postgres
