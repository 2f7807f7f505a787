// An object of a catalog as lines of text, to be laid beside what it becomes.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

namespace sluice::ui {

// The engine's own definition where it keeps one, else an outline. Empty when there is no such object.
[[nodiscard]] QString objectOutline(const catalog::Catalog &catalog, const catalog::ObjectId &id);

} // namespace sluice::ui
