// A table's name as it is given on the command line.
#pragma once

#include "models/base/result.h"
#include "models/catalog/name.h"

#include <string_view>

namespace sluice::app {

// "orders", "public.orders", "public.\"a.b\"": as stored, case included; no schema where none is given.
[[nodiscard]] Result<catalog::QualifiedName> tableName(std::string_view text);

} // namespace sluice::app
