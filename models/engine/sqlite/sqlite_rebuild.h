// A table made anew under the desired definition, with its rows, row ids, counter, indexes and triggers.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"
#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

// A statement that fails the step if the new table has not as many rows as the old one.
[[nodiscard]] std::string countCheck(const TableWork &work);
[[nodiscard]] bool isCheck(std::string_view statement);
[[nodiscard]] Message noRowsCarried(const TableWork &work);
// Adds the statements that put the new table in the old one's place.
void takePlace(const TableWork &work, std::vector<std::string> &sql);
// Assumes that no key acts when the table goes, and that no trigger of it stands in the way. Refused when no row could be
// carried over.
[[nodiscard]] Result<migrate::Step> rebuildStep(const TableWork &work);
// The same by other statements.
[[nodiscard]] migrate::Step rebuildStep(const TableWork &work, std::vector<std::string> sql);
// As rebuildStep() has them; none where it would refuse.
[[nodiscard]] std::vector<std::string> rebuildStatements(const TableWork &work);

} // namespace sluice::sqlite
