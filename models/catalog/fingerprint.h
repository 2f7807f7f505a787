// A catalog as JSON (same schema, same bytes), back from it, and the digest of its schema.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <string>

namespace sluice::catalog {

// Sorted, indented by two spaces, newline at the end; with owners and grants, without database name, server version and
// row estimates.
[[nodiscard]] std::string canonicalJson(const Catalog &catalog);
// SHA-256 of the canonical JSON without owners, grants and settings of the file, lower-case hex: what a plan was made for.
[[nodiscard]] std::string fingerprint(const Catalog &catalog);

// Everything, to be read back; not for people. Unsupported if a text is no UTF-8 (of a damaged file), for it would not come
// back as it was. Back: Internal, and what is wrong, if the text is no such JSON.
[[nodiscard]] Result<std::string> completeJson(const Catalog &catalog);
[[nodiscard]] Result<Catalog> fromCompleteJson(const std::string &text);

} // namespace sluice::catalog
