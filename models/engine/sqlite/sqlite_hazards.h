// What SQLite steps risk, by the ids of the catalogue of hazards.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

[[nodiscard]] migrate::Hazard dropsColumn(const migrate::DropColumn &change);
[[nodiscard]] migrate::Hazard dropsTable(const catalog::Table &table);
[[nodiscard]] migrate::Hazard breaksOldCode(const std::string &name);
[[nodiscard]] migrate::Hazard mayFindDuplicates(const std::string &what);
[[nodiscard]] migrate::Hazard makesAnew(); // a virtual table
[[nodiscard]] std::vector<migrate::Hazard> rebuildHazards(const TableWork &work);

} // namespace sluice::sqlite
