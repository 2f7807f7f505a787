// A cell as JSON that says no more than the database did: exact numbers stay exact.
#pragma once

#include "models/catalog/type_ref.h"
#include "models/data/value.h"

#include <string>
#include <string_view>

namespace sluice::app {

// Quoted and escaped; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonString(std::string_view text);
// Integers and floats as numbers, decimals as strings (readers would round them), JSON as itself, blobs as "\\x…".
[[nodiscard]] std::string jsonCell(const data::CellView &cell, catalog::TypeClass type);

} // namespace sluice::app
