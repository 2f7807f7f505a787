// What the pointer is told of an object: its comment and the beginning of its definition.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

namespace sluice::item {

// Plain text dressed for a tool tip: never markup of the database's own. Empty: nothing to say.
[[nodiscard]] QString plainTip(std::string_view text);
[[nodiscard]] QString objectTip(const catalog::Catalog &catalog, const catalog::ObjectId &id);

} // namespace sluice::item
