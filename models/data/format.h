// Values as text for people and for files, by type; and text as values, checked by type.
#pragma once

#include "models/base/result.h"
#include "models/catalog/type_ref.h"
#include "models/data/value.h"

#include <string>

namespace sluice::data {

// The whole value as exact text: numbers in full (shortest text that reads back equal), blobs as \x hex; NULL gives "".
[[nodiscard]] std::string toText(const CellView &cell);
void appendText(const CellView &cell, std::string &out); // the same, behind what is there

// One line for a grid cell of at most `limit` bytes: control and bidirectional characters made visible,
// blobs as size and kind ("PNG, 12.4 KB"). NULL gives "".
[[nodiscard]] std::string preview(const CellView &cell, const catalog::TypeRef &type,
                                  std::size_t limit = 300);

// Text typed by a user as a value of the type. The error's message says what was expected ("an integer"),
// in English; `kind` is Usage. `dialect` is "sqlite" (values take storage classes) or "postgresql" (values stay Text).
[[nodiscard]] Result<Value> parseValue(std::string_view text, const catalog::TypeRef &type,
                                       std::string_view dialect);

} // namespace sluice::data
