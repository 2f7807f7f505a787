// A part of a catalog: some of its schemas.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

namespace sluice::catalog {

// What stands in one of the schemas; what belongs to no schema (casts, servers, …) is left out. No names: everything.
// NotFound when one of them is not there.
[[nodiscard]] Result<Catalog> onlySchemas(Catalog catalog, const std::vector<std::string> &names);

} // namespace sluice::catalog
