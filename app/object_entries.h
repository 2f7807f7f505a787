// The objects of a database, and columns, as the palette finds them.
#pragma once

#include "models/catalog/catalog.h"
#include "widgets/shell/palette_model.h"

#include <vector>

namespace sluice::app {

struct ObjectEntry
{
    ui::PaletteEntry entry;
    catalog::ObjectId id;
};

// Tables and views first, columns last; the catalog may be null.
[[nodiscard]] std::vector<ObjectEntry> objectEntries(const catalog::Snapshot &catalog);

} // namespace sluice::app
