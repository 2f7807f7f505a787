// What one object of a catalog says of itself: the text that makes it, and its comment.
#pragma once

#include "models/catalog/catalog.h"

#include <string>

namespace sluice::catalog {

// As the engine prints it: statements, or the expression of a check or default. Empty: it is known by its facts alone,
// or there is no such object.
[[nodiscard]] std::string definitionOf(const Catalog &catalog, const ObjectId &id);
[[nodiscard]] std::string commentOf(const Catalog &catalog, const ObjectId &id);

} // namespace sluice::catalog
