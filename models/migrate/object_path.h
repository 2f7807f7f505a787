// Objects by the paths that people write: "orders", "public.orders.total", "column:orders.total", "enum:mood.sad".
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <string_view>

namespace sluice::migrate {

// Usage when nothing, or more than one thing, is called that. The default schema may be left out, and a routine's arguments;
// without a kind in front, tables and their columns are meant first.
[[nodiscard]] Result<catalog::ObjectId> findByPath(const catalog::Catalog &catalog,
                                                   std::string_view path);
// Whether the path, without a kind, is one of the object's.
[[nodiscard]] bool isCalled(const catalog::ObjectId &id, std::string_view path,
                            const catalog::Catalog &catalog);

} // namespace sluice::migrate
