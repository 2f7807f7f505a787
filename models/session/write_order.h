// The order in which pending rows are written: deletes, updates, inserts; children go before and come after their parents.
#pragma once

#include "models/catalog/catalog.h"
#include "models/data/change_set.h"

#include <vector>

namespace sluice::session {

// Points into `rows`.
[[nodiscard]] std::vector<const data::ChangeSet::Rows::value_type *> writeOrder(
    const data::ChangeSet::Rows &rows, const catalog::Catalog &catalog);

} // namespace sluice::session
