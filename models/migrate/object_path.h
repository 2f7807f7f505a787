// Tables and columns by the paths that people write: "orders", "public.orders.total", "column:orders.total".
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <string_view>

namespace sluice::migrate {

// Usage when nothing, or more than one thing, is called that. The default schema may be left out.
[[nodiscard]] Result<catalog::ObjectId> findByPath(const catalog::Catalog &catalog,
                                                   std::string_view path);

} // namespace sluice::migrate
