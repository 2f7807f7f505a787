// What the views and triggers of a SQLite catalog read and write.
#pragma once

#include "models/catalog/catalog.h"

namespace sluice::sqlite {

// Looks at the tokens of their text: SQLite itself keeps no record.
void addDependencies(catalog::Catalog &catalog);

} // namespace sluice::sqlite
