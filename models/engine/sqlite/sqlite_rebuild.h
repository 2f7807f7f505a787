// A table made anew under the desired definition, with its rows, row ids, counter, indexes and triggers.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// Assumes foreign_keys is off and no trigger of the table stands in the way. Refused when no row could be carried over.
[[nodiscard]] Result<migrate::Step> rebuildStep(const TableWork &work);

} // namespace sluice::sqlite
