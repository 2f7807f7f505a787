// Renames of a composite type's attributes: among those of columns, by the old name of the type.
#pragma once

#include "models/migrate/renames.h"

namespace sluice::migrate {

// Those of the table, or the attributes of the composite type, that is called so; none if there is neither.
[[nodiscard]] std::vector<catalog::Column> columnsOf(const catalog::Catalog &catalog,
                                                     const catalog::QualifiedName &owner);
// What a table has the names of its columns from: its parents, and its type.
[[nodiscard]] std::vector<catalog::QualifiedName> namedAfter(const catalog::Table &table);
[[nodiscard]] bool isTyped(const catalog::Table &table);

void askOfAttributes(std::vector<RenameQuestion> &questions, const Renames &renames,
                     const Comparison &standing);
// `types` are those that `renamed` was before, under their names of then.
void renameAttributes(catalog::Catalog &renamed, const catalog::Catalog &types,
                      const Renames &renames);

} // namespace sluice::migrate
