// Which table stands under which in the object tree: a partition under its parent, a shadow table under its virtual table.
#pragma once

#include "models/catalog/catalog.h"

#include <map>

namespace sluice::item {

// By the one below; only tables of the catalog, and never a circle.
[[nodiscard]] std::map<catalog::QualifiedName, catalog::QualifiedName> tablesOver(
    const catalog::Catalog &catalog);

} // namespace sluice::item
