// How a column's values are carried to a type that is made again.
#pragma once

#include "models/catalog/catalog.h"

#include <map>
#include <string>

namespace sluice::postgres {

// The USING expression for a column of `type`, or of an array of it, that gets the new type of the same name.
// `labels`: where those that an enum loses are put.
[[nodiscard]] std::string conversion(const catalog::ObjectId &type, const catalog::Catalog &now,
                                     const catalog::Catalog &after, const catalog::Column &column,
                                     const std::map<std::string, std::string> &labels);

} // namespace sluice::postgres
