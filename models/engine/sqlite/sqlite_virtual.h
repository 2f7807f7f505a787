// Virtual tables that change: ALTER TABLE cannot do it, so they are made anew and filled from what holds their rows.
#pragma once

#include "models/base/result.h"
#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// The table or view that a full-text index takes its text from; empty: it keeps its own, or none.
[[nodiscard]] std::string contentOf(const catalog::Table &table);
// Fills a full-text index from its content.
[[nodiscard]] std::string refill(const catalog::Table &table);
// Refused where the old rows cannot be read, or the module is not known.
[[nodiscard]] Result<migrate::Step> virtualStep(const TableWork &work);
// What leads back by the reversed work; none where rows could not be read or names have changed.
[[nodiscard]] std::vector<std::string> virtualStatements(const TableWork &work);

} // namespace sluice::sqlite
