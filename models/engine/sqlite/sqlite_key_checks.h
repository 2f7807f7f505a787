// What a plan asks before COMMIT: rows that refer to nothing.
#pragma once

#include "models/catalog/catalog.h"

#include <string>
#include <vector>

namespace sluice::sqlite {

// Asked for all tables, SQLite answers for none while a key of one can match nothing: then each other is asked for itself.
[[nodiscard]] std::vector<std::string> keyChecks(const catalog::Catalog &after);

} // namespace sluice::sqlite
