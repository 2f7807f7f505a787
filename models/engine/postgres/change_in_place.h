// Which differences of an object are bridged where it stands; every other means that it is dropped and made again.
#pragma once

#include "models/catalog/catalog.h"

namespace sluice::postgres {

// The object stands in both catalogs under this id, and differs.
[[nodiscard]] bool canChange(const catalog::ObjectId &id, const catalog::Catalog &now,
                             const catalog::Catalog &after);

} // namespace sluice::postgres
