// The canonical JSON of a catalog (same schema, same bytes) and its digest.
#pragma once

#include "models/catalog/catalog.h"

#include <string>

namespace sluice::catalog {

// Sorted, indented by two spaces, newline at the end; leaves out database name, server version and row estimates.
[[nodiscard]] std::string canonicalJson(const Catalog &catalog);
// SHA-256 of canonicalJson, lower-case hex.
[[nodiscard]] std::string fingerprint(const Catalog &catalog);

} // namespace sluice::catalog
