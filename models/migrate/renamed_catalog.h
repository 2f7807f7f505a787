// The first catalog as it stands once its renames are done: what is left to compare are the changes.
#pragma once

#include "models/migrate/new_names.h"
#include "models/migrate/renames.h"

namespace sluice::migrate {

// All but what tables and columns are called, for themselves.
[[nodiscard]] NewNames newNames(const Renames &renames, const sql::Dialect &dialect);

// None: nothing has a new name.
[[nodiscard]] std::optional<catalog::Catalog> renamedSchemas(const catalog::Catalog &catalog,
                                                             const Renames &renames,
                                                             const sql::Dialect &dialect);
// `standing` has the schemas' new names.
[[nodiscard]] std::optional<catalog::Catalog> renamed(const catalog::Catalog &standing,
                                                      const Renames &renames,
                                                      const sql::Dialect &dialect);

// The sequence, and the defaults that take their numbers from it.
void renameSequence(catalog::Catalog &catalog, const catalog::QualifiedName &from,
                    const catalog::QualifiedName &to);

} // namespace sluice::migrate
