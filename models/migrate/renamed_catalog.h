// A catalog as it stands once its tables and columns are called what they will be called.
#pragma once

#include "models/migrate/change.h"
#include "models/migrate/renames.h"

namespace sluice::migrate {

// Keys, indexes, checks and dependencies follow; the text of views and triggers is left as it was.
[[nodiscard]] catalog::Catalog renamed(const catalog::Catalog &catalog, const Renames &renames,
                                       sql::Flavor flavor);
// The same from the renames among a diff's changes.
[[nodiscard]] catalog::Catalog renamed(const catalog::Catalog &catalog,
                                       const std::vector<Change> &changes, sql::Flavor flavor);
void renameSequence(catalog::Catalog &catalog, const catalog::QualifiedName &from,
                    const catalog::QualifiedName &to);

} // namespace sluice::migrate
