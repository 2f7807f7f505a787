// What undoes a step, and whether it brings the rows back as they were.
#pragma once

#include "models/engine/sqlite/sqlite_readers.h"
#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// The table as it is when its turn comes: its triggers may be gone, and the indexes that do not come back.
[[nodiscard]] catalog::Table standing(const catalog::Table &before, const ReaderWork &readers,
                                      const catalog::Catalog &after);
[[nodiscard]] std::vector<std::string> creationOf(const catalog::Table &table);
// Behind its steps; only for those that have a reverse.
[[nodiscard]] bool restoresData(const migrate::Step &step, const TableWorks &works);

} // namespace sluice::sqlite
