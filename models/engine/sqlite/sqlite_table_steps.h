// Steps of one statement or two: what ALTER TABLE can do, and tables and indexes that come or go.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

[[nodiscard]] migrate::Step stepFor(const migrate::Change &change, std::vector<std::string> sql,
                                    Message reason);
// Without a reverse.
[[nodiscard]] migrate::Step dropTableStep(const migrate::DropTable &change);
[[nodiscard]] migrate::Step createTableStep(const migrate::CreateTable &change);
[[nodiscard]] migrate::Step createIndexStep(const migrate::CreateIndex &change);
// For work that needs no rebuild. `canReverse`: stored texts say the names of now.
[[nodiscard]] std::vector<migrate::Step> alterSteps(const TableWork &work, bool canReverse);

} // namespace sluice::sqlite
