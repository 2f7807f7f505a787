// Renames of tables and columns as SQLite steps, in an order in which every new name is free.
#pragma once

#include "models/migrate/diff.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// Tables first; columns are renamed in the table's new name.
[[nodiscard]] std::vector<migrate::Step> renameSteps(const migrate::Diff &diff,
                                                     const catalog::Catalog &before);

} // namespace sluice::sqlite
