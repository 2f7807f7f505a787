// Virtual tables that come, and those that an old table's change makes stale.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// Filled, where `after` has what it takes its text from.
[[nodiscard]] migrate::Step createVirtualStep(const migrate::CreateTable &change,
                                              const catalog::Catalog &after);
// A full-text index does not see that the values of its table are converted.
[[nodiscard]] std::vector<migrate::Step> refillStale(const TableWorks &works,
                                                     const catalog::Catalog &now,
                                                     const catalog::Catalog &after);

} // namespace sluice::sqlite
