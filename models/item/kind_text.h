// The word for a kind of object in the user's language: "table", "foreign key".
#pragma once

#include "models/catalog/name.h"

#include <QString>

namespace sluice::item {

[[nodiscard]] QString kindText(catalog::ObjectKind kind);

} // namespace sluice::item
